package aniworld.origin;

import java.io.IOException;

/// Sends the whole file whatever was asked for.
public record IgnoresRange(SeededFile file) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head(
                "200 OK",
                "Content-Length: " + file.size(),
                "Accept-Ranges: bytes",
                "ETag: " + file.etag());
        wire.body(file, 0, file.size());
    }
}
