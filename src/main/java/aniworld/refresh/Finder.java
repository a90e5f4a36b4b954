package aniworld.refresh;

import aniworld.library.Library;
import aniworld.provider.Providers;
import java.time.Duration;
import java.util.function.Supplier;

/// Searches all providers at once. Safe for any thread.
public final class Finder {
    /// @param timeout within which a search ends, whoever has not answered by then
    public Finder(Supplier<Providers> providers, Library library, Supplier<Duration> timeout) {}

    /// @param query not blank
    /// @param limit 1-100: the most hits to bring
    public SearchResult search(String query, int limit) throws InterruptedException {
        return new SearchResult.NoProviders();
    }
}
