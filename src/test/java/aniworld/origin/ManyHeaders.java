package aniworld.origin;

import java.io.IOException;

/// Sends more headers than anyone needs.
public record ManyHeaders(int count) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.text("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < count; i++) {
            wire.text("X-Header-" + i + ": much ado\r\n");
        }
        wire.text("Content-Length: 0\r\n\r\n");
    }
}
