package aniworld.origin;

import java.io.IOException;
import java.util.Optional;

/// Announces all and closes the connection after so many bytes of each answer.
public record ClosesEarly(Serves whole, long after) implements Behaviour {

    public ClosesEarly(SeededFile file, long after) {
        this(new Serves(file), after);
    }

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Serves.Part> part = whole.begin(asked, wire);
        if (part.isPresent()) {
            long from = part.get().from();
            wire.body(whole.file(), from, Math.min(part.get().to(), from + after));
            wire.cut();
        }
    }
}
