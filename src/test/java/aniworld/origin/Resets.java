package aniworld.origin;

import java.io.IOException;
import java.util.Optional;

/// Resets the connection after so many bytes of each answer.
public record Resets(SeededFile file, long after) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Serves.Part> part = new Serves(file).begin(asked, wire);
        if (part.isPresent()) {
            long from = part.get().from();
            wire.body(file, from, Math.min(part.get().to(), from + after));
            wire.reset();
        }
    }
}
