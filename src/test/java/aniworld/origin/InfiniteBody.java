package aniworld.origin;

import java.io.IOException;

/// Announces no length and never stops.
public record InfiniteBody(SeededFile pattern) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Content-Type: video/mp4", "Connection: close");
        for (long offset = 0; wire.isOpen(); offset += 65536) {
            wire.body(pattern.bytes(offset, 65536));
        }
    }
}
