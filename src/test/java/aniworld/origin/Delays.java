package aniworld.origin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Serves from far away, as netem's `delay` would have it: a round trip before each answer, and
/// then a window of bytes for each further round trip, twice as large each time.
public record Delays(Serves whole, Duration roundTrip) implements Behaviour {
    private static final int FIRST_WINDOW = 14_600;
    private static final int LARGEST_WINDOW = 256 << 10;

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        boolean open = wire.pause(roundTrip);
        Optional<Serves.Part> part = open ? whole.begin(asked, wire) : Optional.empty();
        if (part.isEmpty()) {
            return;
        }
        long at = part.get().from();
        long to = part.get().to();
        for (int window = FIRST_WINDOW; at < to; window = Math.min(2 * window, LARGEST_WINDOW)) {
            long end = Math.min(to, at + window);
            wire.body(whole.file(), at, end);
            at = end;
            if (at < to && !wire.pause(roundTrip)) {
                return;
            }
        }
    }
}
