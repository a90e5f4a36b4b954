/// What lies on the disk, read and brought into the library; and what must never be believed lost.
@NullMarked
package aniworld.scan;

import org.jspecify.annotations.NullMarked;
