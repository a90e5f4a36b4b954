/// The kind `feed`: RSS, Media RSS, podcast and Atom feeds. Each feed is a series.
@NullMarked
package aniworld.sites.feed;

import org.jspecify.annotations.NullMarked;
