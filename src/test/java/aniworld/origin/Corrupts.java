package aniworld.origin;

import java.io.IOException;

/// Sends one wrong byte.
public record Corrupts(SeededFile file, int at) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Content-Length: " + file.size());
        byte[] bytes = file.bytes(0, (int) file.size());
        bytes[at] ^= 1;
        wire.body(bytes);
    }
}
