/// Series, episodes and what of them lies on the disk.
@NullMarked
package aniworld.library;

import org.jspecify.annotations.NullMarked;
