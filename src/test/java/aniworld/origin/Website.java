package aniworld.origin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A site of pages, each with an entity tag; what it does not have is a 404. Pages may be changed
/// while it runs.
public final class Website implements Behaviour {
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /// @param target path and query, as a request has them
    public Website with(String target, String type, String text) {
        return with(target, type, text, StandardCharsets.UTF_8);
    }

    public Website with(String target, String type, String text, Charset charset) {
        pages.put(target, new Page(type, text, charset));
        return this;
    }

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Page page = pages.get(asked.target());
        if (page == null) {
            new Answers("404 Not Found").answer(asked, wire);
        } else if (asked.header("if-none-match").filter(page.tag()::equals).isPresent()) {
            wire.head("304 Not Modified", "ETag: " + page.tag());
        } else {
            page.send(wire);
        }
    }

    private record Page(String type, String text, Charset charset) {
        String tag() {
            return "\"" + Integer.toHexString((type + text).hashCode()) + "\"";
        }

        void send(Wire wire) throws IOException {
            byte[] body = text.getBytes(charset);
            List<String> head = new ArrayList<>();
            head.add("ETag: " + tag());
            head.add("Content-Type: " + type);
            head.add("Content-Length: " + body.length);
            wire.head("200 OK", head.toArray(String[]::new));
            wire.body(body);
        }
    }
}
