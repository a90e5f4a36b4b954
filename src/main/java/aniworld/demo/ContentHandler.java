package aniworld.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Answers GET and HEAD for a fixed set of contents. Clips come slowly, all else at once.
final class ContentHandler implements HttpHandler {
    private static final int MOST_AT_ONCE = 64;
    private static final long NO_BODY = -1;

    private final Map<String, Content> contents;
    private final Pace pace;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ContentHandler(Map<String, Content> contents, Pace pace) {
        this.contents = contents;
        this.pace = pace;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(503, NO_BODY);
                return;
            }
            try {
                answer(exchange);
            } finally {
                places.release();
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Content content = contents.get(exchange.getRequestURI().getPath());
        if (content == null) {
            exchange.sendResponseHeaders(404, NO_BODY);
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "GET" -> get(exchange, content);
            case "HEAD" -> head(exchange, content);
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, NO_BODY);
            }
        }
    }

    private static void head(HttpExchange exchange, Content content) throws IOException {
        describe(exchange, content);
        set(exchange, "Content-Length", String.valueOf(content.length()));
        exchange.sendResponseHeaders(200, NO_BODY);
    }

    private void get(HttpExchange exchange, Content content) throws IOException {
        describe(exchange, content);
        if (header(exchange, "If-None-Match").filter(content.etag()::equals).isPresent()) {
            exchange.sendResponseHeaders(304, NO_BODY);
            return;
        }
        switch (wanted(exchange, content)) {
            case Wanted.Whole() -> send(exchange, content, 200, 0, content.length());
            case Wanted.Part(long from, long to) -> {
                String range = "bytes " + from + "-" + (to - 1) + "/" + content.length();
                set(exchange, "Content-Range", range);
                send(exchange, content, 206, from, to);
            }
            case Wanted.Nothing() -> {
                set(exchange, "Content-Range", "bytes */" + content.length());
                exchange.sendResponseHeaders(416, NO_BODY);
            }
        }
    }

    /// A range counts only for the content that the client began with (RFC 9110, section 13.1.5).
    private static Wanted wanted(HttpExchange exchange, Content content) {
        boolean same = header(exchange, "If-Range").map(content.etag()::equals).orElse(true);
        return Wanted.of(same ? header(exchange, "Range") : Optional.empty(), content.length());
    }

    private void send(HttpExchange exchange, Content content, int status, long from, long to)
            throws IOException {
        exchange.sendResponseHeaders(status, to - from);
        try (OutputStream body = exchange.getResponseBody()) {
            (content.isClip() ? pace : Pace.AT_ONCE).send(content, from, to, body);
        }
    }

    private static void describe(HttpExchange exchange, Content content) {
        set(exchange, "Content-Type", content.type());
        set(exchange, "ETag", content.etag());
        set(exchange, "Accept-Ranges", "bytes");
    }

    private static void set(HttpExchange exchange, String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
