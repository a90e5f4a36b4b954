package aniworld.origin;

import java.io.IOException;
import java.util.Optional;

/// Sends so many bytes of each answer and then nothing, but keeps the connection.
public record StallsAfter(SeededFile file, long after) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Serves.Part> part = new Serves(file).begin(asked, wire);
        if (part.isPresent()) {
            long from = part.get().from();
            wire.body(file, from, Math.min(part.get().to(), from + after));
            wire.stall();
        }
    }
}
