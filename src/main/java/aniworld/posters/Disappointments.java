package aniworld.posters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What could not be had lately, so that a whole page of pictures does not ask a server in trouble
/// again and again. The oldest are forgotten when there are too many. Safe for any thread.
final class Disappointments {
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(PosterResult result, Instant until) {}

    Disappointments(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<PosterResult> of(String version) {
        Entry entry = entries.get(version);
        if (entry != null && clock.instant().isBefore(entry.until())) {
            return Optional.of(entry.result());
        }
        entries.remove(version);
        return Optional.empty();
    }

    synchronized PosterResult add(String version, PosterResult result, Duration patience) {
        entries.put(version, new Entry(result, clock.instant().plus(patience)));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        return result;
    }
}
