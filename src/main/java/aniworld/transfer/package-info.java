/// Bytes from an address into a file. Knows nothing of anime.
@NullMarked
package aniworld.transfer;

import org.jspecify.annotations.NullMarked;
