package aniworld.sites.peertube;

import aniworld.provider.pages.JsonPlace;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// A channel or a playlist.
///
/// @param name the channel's handle or the playlist's UUID
record CollectionId(boolean isPlaylist, String name) {
    private static final String PLAYLIST = "playlist:";
    private static final Pattern HANDLE =
            Pattern.compile("[A-Za-z0-9._-]{1,120}(@[A-Za-z0-9.:-]{1,253})?");
    private static final Pattern UUID = Pattern.compile("[0-9A-Za-z-]{1,40}");

    static Optional<CollectionId> parse(String text) {
        boolean playlist = text.startsWith(PLAYLIST);
        String name = playlist ? text.substring(PLAYLIST.length()) : text;
        Pattern form = playlist ? UUID : HANDLE;
        return form.matcher(name).matches() && !name.startsWith(".")
                ? Optional.of(new CollectionId(playlist, name))
                : Optional.empty();
    }

    /// As a search shows it: a playlist has a UUID, a channel a name, and a host when it lives on
    /// another server.
    static Optional<CollectionId> of(JsonPlace found, URI base) {
        Optional<String> uuid = found.text("uuid");
        if (uuid.isPresent()) {
            return parse(PLAYLIST + uuid.get());
        }
        String host =
                found.text("host").filter(other -> !other.equals(base.getAuthority())).orElse("");
        return found.text("name").flatMap(name -> parse(host.isEmpty() ? name : name + "@" + host));
    }

    /// Below the interface's address.
    String path() {
        return (isPlaylist ? "video-playlists/" : "video-channels/") + name;
    }

    String text() {
        return isPlaylist ? PLAYLIST + name : name;
    }
}
