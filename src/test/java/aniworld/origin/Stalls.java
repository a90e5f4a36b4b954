package aniworld.origin;

import java.io.IOException;

/// Says nothing at all, and keeps the connection.
public record Stalls() implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.stall();
    }
}
