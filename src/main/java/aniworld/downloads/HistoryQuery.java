package aniworld.downloads;

import aniworld.library.SeriesKey;
import java.util.Optional;

/// Which ended downloads are asked for.
///
/// @param series only of this one
/// @param outcome only those that ended so
public record HistoryQuery(Optional<SeriesKey> series, Optional<Ending> outcome) {
    public static final HistoryQuery ALL = new HistoryQuery(Optional.empty(), Optional.empty());

    /// How a download ends.
    public enum Ending {
        COMPLETED,
        FAILED
    }
}
