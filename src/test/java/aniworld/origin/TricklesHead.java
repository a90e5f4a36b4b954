package aniworld.origin;

import java.io.IOException;
import java.time.Duration;

/// Never comes to the end of the first line, though something is always on its way.
public record TricklesHead(Duration between) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.text("HTTP/1.1 200 ");
        while (wire.pause(between)) {
            wire.text("O");
        }
    }
}
