package aniworld.origin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Loses segments on their way, as netem's `loss` would have it. What TCP makes of a lost segment
/// is seen above it as silence: nothing comes until the segment was sent again.
///
/// @param share of the segments that are lost, from 0 to 1
/// @param again how long after a loss the segment is sent once more
public record Loses(Serves whole, double share, Duration again, long seed) implements Behaviour {
    private static final int SEGMENT = 14_600;

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Serves.Part> part = whole.begin(asked, wire);
        if (part.isEmpty()) {
            return;
        }
        RandomGenerator chance =
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed + asked.number());
        long to = part.get().to();
        for (long at = part.get().from(); at < to; at += SEGMENT) {
            if (chance.nextDouble() < share && !wire.pause(again)) {
                return;
            }
            wire.body(whole.file(), at, Math.min(to, at + SEGMENT));
        }
    }
}
