package aniworld.provider;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Where the media of one episode can be had.
public sealed interface MediaSource {

    URI address();

    /// The language that really comes from there, as the provider says it; empty when it does not.
    Optional<String> language();

    /// The name of the host as people know it, for display.
    String host();

    /// A plain file over HTTP.
    ///
    /// @param headers to send with each request
    /// @param checksum algorithm and hex digits, `sha256:…`, `sha1:…` or `md5:…`
    record FileSource(
            URI address,
            Map<String, String> headers,
            OptionalLong size,
            Optional<String> checksum,
            Optional<String> language,
            String host)
            implements MediaSource {
        public FileSource {
            headers = Map.copyOf(headers);
        }
    }

    /// An HLS playlist.
    record HlsSource(
            URI address, Map<String, String> headers, Optional<String> language, String host)
            implements MediaSource {
        public HlsSource {
            headers = Map.copyOf(headers);
        }
    }

    /// A page that needs an extractor of the user's own.
    record PageSource(URI address, Optional<String> language, String host) implements MediaSource {}
}
