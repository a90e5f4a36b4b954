/// The kind `index`: a folder that a web server lists. Each folder in it is a series.
@NullMarked
package aniworld.sites.index;

import org.jspecify.annotations.NullMarked;
