/// The anime directory: where each file belongs, what is done to files and how it is taken back.
@NullMarked
package aniworld.shelf;

import org.jspecify.annotations.NullMarked;
