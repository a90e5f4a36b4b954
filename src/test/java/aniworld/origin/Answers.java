package aniworld.origin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Gives one short answer.
///
/// @param status with its words: `503 Service Unavailable`
/// @param headers lines without their ends
public record Answers(String status, String type, String text, List<String> headers)
        implements Behaviour {

    public Answers(String status) {
        this(status, "text/plain", "no", List.of());
    }

    public Answers(String status, String type, String text) {
        this(status, type, text, List.of());
    }

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var head = new ArrayList<>(headers);
        head.add("Content-Type: " + type);
        head.add("Content-Length: " + body.length);
        wire.head(status, head.toArray(String[]::new));
        wire.body(body);
    }
}
