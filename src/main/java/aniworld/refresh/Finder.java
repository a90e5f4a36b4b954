package aniworld.refresh;

import aniworld.library.Library;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.provider.SearchHit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Searches all providers at once. Safe for any thread.
public final class Finder {
    private final Supplier<Providers> providers;
    private final Library library;
    private final Supplier<Duration> timeout;
    private final Shown shown = new Shown();

    /// @param timeout within which a search ends, whoever has not answered by then
    public Finder(Supplier<Providers> providers, Library library, Supplier<Duration> timeout) {
        this.providers = providers;
        this.library = library;
        this.timeout = timeout;
    }

    /// @param query not blank
    /// @param limit 1-100: the most hits to bring
    public SearchResult search(String query, int limit) throws InterruptedException {
        return search(providers.get().all(), query, limit);
    }

    SearchResult search(List<Provider> asked, String query, int limit) throws InterruptedException {
        if (asked.isEmpty()) {
            return new SearchResult.NoProviders();
        }
        var answers = Round.ask(asked, provider -> provider.search(query, limit), timeout.get());
        var failures = answers.stream().filter(Finder::isMissed).map(Answer::failure).toList();
        return failures.size() == asked.size()
                ? new SearchResult.AllFailed(failures)
                : new SearchResult.Answered(hits(answers, limit), failures);
    }

    private static boolean isMissed(Answer<List<SearchHit>> answer) {
        return answer instanceof Answer.Missed;
    }

    /// The first of each provider, then the second of each, and so on; a series once.
    private List<SearchResult.Hit> hits(List<Answer<List<SearchHit>>> answers, int limit) {
        Map<Origin, SearchHit> hits = new LinkedHashMap<>();
        for (int place = 0; place < limit; place++) {
            for (Answer<List<SearchHit>> answer : answers) {
                if (answer instanceof Answer.Given<List<SearchHit>>(var from, var found)
                        && place < found.size()) {
                    SearchHit hit = found.get(place);
                    hits.putIfAbsent(new Origin(from.info().id(), hit.id()), hit);
                }
            }
        }
        return named(hits).stream().limit(limit).toList();
    }

    private List<SearchResult.Hit> named(Map<Origin, SearchHit> hits) {
        var keys = library.keys();
        var folders = new Unmatched(library.series());
        var named = new ArrayList<SearchResult.Hit>();
        hits.forEach(
                (origin, hit) -> {
                    SeriesKey key = shown.show(origin, hit, keys, folders);
                    named.add(new SearchResult.Hit(key, origin.provider(), hit));
                });
        return named;
    }

    /// Which provider's series was shown under a key.
    Optional<Origin> shown(SeriesKey key) {
        return shown.origin(key);
    }
}
