package aniworld.origin;

import java.io.IOException;

/// Goes on for ever after the end of the file, without a length in the head.
public record SendsMore(SeededFile file) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Connection: close");
        for (long offset = 0; wire.isOpen(); offset += 65536) {
            wire.body(file.bytes(offset, 65536));
        }
    }
}
