/// The kind `jellyfin`: one's own Jellyfin server.
@NullMarked
package aniworld.sites.jellyfin;

import org.jspecify.annotations.NullMarked;
