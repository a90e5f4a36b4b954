/// The log files: what is written into them, and how they are read. The only room that knows which
/// library writes logs.
@NullMarked
package aniworld.logs;

import org.jspecify.annotations.NullMarked;
