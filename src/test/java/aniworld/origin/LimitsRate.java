package aniworld.origin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Serves each connection at a rate of its own, ten times a second a piece.
public record LimitsRate(Serves whole, int bytesPerSecond) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Serves.Part> part = whole.begin(asked, wire);
        if (part.isEmpty()) {
            return;
        }
        int piece = bytesPerSecond / 10;
        long to = part.get().to();
        for (long at = part.get().from();
                at < to && wire.pause(Duration.ofMillis(100));
                at += piece) {
            wire.body(whole.file(), at, Math.min(to, at + piece));
        }
    }
}
