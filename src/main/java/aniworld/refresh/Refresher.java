package aniworld.refresh;

import aniworld.events.Topic;
import aniworld.library.Library;
import aniworld.library.SeriesKey;
import aniworld.provider.Providers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps what the library knows of its series as their providers have it, and finds out which
/// provider's series a folder is. Safe for any thread; a provider that fails disturbs none of the
/// others.
public final class Refresher implements AutoCloseable {
    public Refresher(
            Supplier<Providers> providers,
            Library library,
            Finder finder,
            Topic<RefreshEvent> events) {}

    /// Asks about every series, on threads of its own, and returns at once. While that runs, a
    /// further call has it done once more at the end.
    public void refreshAll() {}

    /// Asks about one series, on the calling thread.
    public RefreshResult refresh(SeriesKey key) throws InterruptedException {
        return new RefreshResult.NotThere(key);
    }

    /// Has a provider's series join the library, on the calling thread.
    ///
    /// @param key as [Finder#search] showed it, or the id that it has at a provider
    /// @param name to show; empty for the provider's
    /// @param folder to use, in any form; empty for one made of name and year
    public AddResult add(SeriesKey key, Optional<String> name, Optional<String> folder)
            throws InterruptedException {
        return new AddResult.Unknown(key);
    }

    /// A person says which provider's series a folder is. That holds for ever.
    ///
    /// @param series of the library
    /// @param chosen as [Finder#search] or [#candidates] showed it
    public RefreshResult match(SeriesKey series, SeriesKey chosen) throws InterruptedException {
        return new RefreshResult.NotThere(series);
    }

    /// What an unmatched series could be, best first, as far as it was asked since the start.
    public List<SearchResult.Hit> candidates(SeriesKey series) {
        return List.of();
    }

    /// Ends what runs behind, within seconds.
    @Override
    public void close() {}
}
