package aniworld.refresh;

import aniworld.library.SeriesKey;

/// What happens while the providers are asked about the whole library: `Started`, then any number
/// of the others, then `Completed`.
public sealed interface RefreshEvent {

    /// @param total series to ask about
    record Started(int total) implements RefreshEvent {}

    /// @param done series asked about so far
    /// @param key the one asked about last
    record Progress(int done, int total, SeriesKey key) implements RefreshEvent {}

    /// A folder turned out to be this series of a provider.
    ///
    /// @param before the key it had until now; still an alias
    record Matched(SeriesKey before, SeriesKey key) implements RefreshEvent {}

    /// One series could not be asked about; the others go on.
    record Failed(SeriesKey key, SearchResult.Failure failure) implements RefreshEvent {}

    /// @param failed how many series could not be asked about
    record Completed(int matched, int refreshed, int failed) implements RefreshEvent {}
}
