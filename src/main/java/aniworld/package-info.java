/// The application put together.
@NullMarked
package aniworld;

import org.jspecify.annotations.NullMarked;
