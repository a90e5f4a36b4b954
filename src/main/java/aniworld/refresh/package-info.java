/// Asks providers about series, and matches folders to what they know.
@NullMarked
package aniworld.refresh;

import org.jspecify.annotations.NullMarked;
