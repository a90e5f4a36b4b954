package aniworld.downloads;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: a random time up to a bound that doubles with each
/// failure, so that many downloads that failed together do not come back together. What a server
/// asks for is kept, as far as it is sane.
final class Backoff {
    /// Attempts after the first.
    static final int RETRIES = 5;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// @param attempt the one that failed, from 1
    /// @param asked what the server asked to wait
    Duration delay(int attempt, Optional<Duration> asked) {
        Duration bound = smaller(FIRST.multipliedBy(1L << Math.min(attempt - 1, 10)), LONGEST);
        Duration jitter = Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
        Duration atLeast = smaller(asked.orElse(Duration.ZERO), LONGEST_ASKED);
        return jitter.compareTo(atLeast) > 0 ? jitter : atLeast;
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
