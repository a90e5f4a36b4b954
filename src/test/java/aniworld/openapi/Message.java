package aniworld.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Headers, whose names are found in any case, and body of a request or a response.
public final class Message {
    private static final int SHOWN_CHARACTERS = 600;

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    /// @param body empty when there is none
    public Message(Map<String, List<String>> headers, byte[] body) {
        headers.forEach((name, values) -> this.headers.put(name, List.copyOf(values)));
        this.body = body.clone();
    }

    /// The values of the header of that name in the order sent; empty when it is not there.
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isEmpty() {
        return body.length == 0;
    }

    /// Of the Content-Type.
    Optional<String> mediaType() {
        return headers("Content-Type").stream().findFirst().map(Message::withoutParameters);
    }

    /// A media type without parameters such as the charset, in small letters.
    static String withoutParameters(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /// The body, cut when it is long.
    @Override
    public String toString() {
        var text = text();
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
