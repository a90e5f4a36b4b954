package aniworld.net;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a server answered. Immutable: the body is read through a stream and never handed out.
public final class WebPage {
    private final URI address;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /// @param address where the answer came from, after all redirects
    /// @param headers by lower-case name
    /// @param body becomes this page's own; the caller must not change it afterwards
    public WebPage(URI address, int status, Map<String, List<String>> headers, byte[] body) {
        this.address = address;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public URI address() {
        return address;
    }

    public int status() {
        return status;
    }

    /// The first value of a header, whatever the case of its name.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /// All values of a header, whatever the case of its name.
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// In bytes.
    public int size() {
        return body.length;
    }

    /// The body from its beginning; each call gives a new stream.
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }
}
