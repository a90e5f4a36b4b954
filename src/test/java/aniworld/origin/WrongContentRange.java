package aniworld.origin;

import java.io.IOException;

/// Answers a range with other bytes than were asked for, and says so; the whole file comes right.
public record WrongContentRange(SeededFile file) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        if (asked.header("range").isEmpty()) {
            new Serves(file).answer(asked, wire);
            return;
        }
        wire.head(
                "206 Partial Content",
                "Content-Range: bytes 5-1004/" + file.size(),
                "Content-Length: 1000",
                "ETag: " + file.etag());
        wire.body(file, 5, 1005);
    }
}
