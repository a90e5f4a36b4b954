package aniworld.refresh;

import aniworld.library.Holding;
import aniworld.library.SeriesKey;

/// What came of asking the providers about one series of the library.
public sealed interface RefreshResult {

    /// Its facts and episodes are the provider's of now.
    record Refreshed(Holding holding) implements RefreshResult {}

    /// No provider's series is surely this one; [Refresher#candidates] has those that could be.
    record Unmatched(SeriesKey key) implements RefreshResult {}

    /// A provider did not answer; nothing was changed.
    record Failed(SearchResult.Failure failure) implements RefreshResult {}

    /// The library has no such series.
    record NotThere(SeriesKey key) implements RefreshResult {}
}
