/// The kind `peertube`: one PeerTube server. Each channel and each playlist is a series.
@NullMarked
package aniworld.sites.peertube;

import org.jspecify.annotations.NullMarked;
