package aniworld.origin;

import java.io.IOException;
import java.time.Duration;

/// Sends one byte, waits, sends the next.
public record Trickles(SeededFile file, Duration between) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Content-Length: " + file.size(), "ETag: " + file.etag());
        for (long offset = 0; offset < file.size() && wire.pause(between); offset++) {
            wire.body(file.bytes(offset, 1));
        }
    }
}
