package aniworld.library;

import java.time.Instant;
import java.util.Optional;

/// A series of the library.
///
/// @param folder where it lies, relative to the anime directory: most often one name, for a series
///   of a franchise `Franchise/Series`; the folder need not exist yet
/// @param origin empty until a provider's series is matched to the folder
/// @param monitored whether the scheduler may queue what it misses
/// @param updatedAt when its facts, episodes or files last changed
public record Series(
        SeriesKey key,
        String folder,
        SeriesFacts facts,
        Optional<Origin> origin,
        boolean monitored,
        Instant updatedAt) {
    public Series {
        for (String name : folder.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw new IllegalArgumentException("no folder of a series: " + folder);
            }
        }
    }

    public String name() {
        return facts.name();
    }

    Series with(SeriesFacts news, Instant now) {
        return new Series(key, folder, news, origin, monitored, now);
    }

    Series touched(Instant now) {
        return with(facts, now);
    }

    Series with(boolean nowMonitored) {
        return new Series(key, folder, facts, origin, nowMonitored, updatedAt);
    }
}
