package aniworld.net;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a server answered.
///
/// @param address where the answer came from, after all redirects
/// @param headers by lower-case name
public record WebPage(URI address, int status, Map<String, List<String>> headers, byte[] body) {

    /// The first value of a header, whatever the case of its name.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
}
