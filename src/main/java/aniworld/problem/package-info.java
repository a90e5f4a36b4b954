/// Why something was refused, in words and as a code.
@NullMarked
package aniworld.problem;

import org.jspecify.annotations.NullMarked;
