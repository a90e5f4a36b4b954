/// The commands of the launcher.
@NullMarked
package aniworld.cli;

import org.jspecify.annotations.NullMarked;
