/// The kind `archive`: the Internet Archive. Each item with films is a series.
@NullMarked
package aniworld.sites.archive;

import org.jspecify.annotations.NullMarked;
