package aniworld.net;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An answer whose body is still on its way. Whoever got it closes it.
public final class Answer implements AutoCloseable {
    private final URI address;
    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream body;
    private final Runnable end;

    Answer(
            URI address,
            int status,
            Map<String, List<String>> headers,
            InputStream body,
            Runnable end) {
        this.address = address;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.end = end;
    }

    /// Where the answer comes from, after all redirects.
    public URI address() {
        return address;
    }

    public int status() {
        return status;
    }

    /// All headers by lower-case name.
    public Map<String, List<String>> headers() {
        return headers;
    }

    /// The first value of a header, whatever the case of its name.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /// The bytes as they were sent, never unpacked. A failed read says in words for people what
    /// happened; a body that ends before its announced length is a failed read. Once the end was
    /// read the connection serves the next request.
    ///
    /// A read ends when [#close] is called on another thread, and on a virtual thread also when
    /// that is interrupted.
    public InputStream body() {
        return body;
    }

    /// Gives the connection back, or cuts it when the body was not read to its end. Safe from any
    /// thread, does not block, and may be called again.
    @Override
    public void close() {
        end.run();
    }
}
