package aniworld.transfer.hls;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where a playlist says that something is. It is resolved when it is asked for, so that a playlist
/// of a hundred thousand segments holds its base once.
///
/// @param written as it stands in the playlist
/// @param text with the playlist's variables put in; most often the same
/// @param base the address of the playlist
public record Address(String written, String text, URI base) {

    /// What can be fetched: an `http` or `https` address, resolved as in RFC 3986, with characters
    /// that have no place in an address percent-encoded. Empty for an empty text (it would name the
    /// playlist itself), `data:`, `skd:` and the like, and what cannot be made an address.
    public Optional<URI> web() {
        return text.isBlank()
                ? Optional.empty()
                : Reference.of(text).resolvedAgainst(base).filter(Address::isWeb);
    }

    private static boolean isWeb(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getRawAuthority();
        return scheme != null
                && host != null
                && host.indexOf('%') < 0
                && switch (scheme.toLowerCase(Locale.ROOT)) {
                    case "http", "https" -> true;
                    default -> false;
                };
    }

    @Override
    public String toString() {
        return text;
    }
}
