package aniworld.origin;

import java.io.IOException;

/// Announces another length than it sends, and ignores ranges.
public record WrongLength(SeededFile file, long announced) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Content-Length: " + announced, "ETag: " + file.etag());
        wire.body(file, 0, file.size());
        wire.cut();
    }
}
