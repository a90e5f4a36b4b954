package aniworld.refresh;

import aniworld.library.SeriesKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A round's progress in memory, for refreshers that come after each other.
final class RememberedRound implements RoundStore {
    private Optional<Set<SeriesKey>> asked = Optional.empty();

    @Override
    public synchronized Optional<Set<SeriesKey>> unfinished(Duration oldest) {
        return asked.map(Set::copyOf);
    }

    @Override
    public synchronized void begin() {
        asked = Optional.of(new HashSet<>());
    }

    @Override
    public synchronized void asked(Collection<SeriesKey> series) {
        asked.orElseThrow().addAll(series);
    }

    @Override
    public synchronized void end() {
        asked = Optional.empty();
    }
}
