package aniworld.refresh;

import aniworld.library.Library;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.provider.SearchHit;
import aniworld.refresh.Findings.Found;
import java.time.Duration;
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
        Findings found = ask(providers.get().all(), query, limit);
        if (found.asked() == 0) {
            return new SearchResult.NoProviders();
        }
        return found.areMissing()
                ? new SearchResult.AllFailed(found.failures())
                : new SearchResult.Answered(shown(found.hits()), found.failures());
    }

    Findings ask(List<Provider> asked, String query, int limit) throws InterruptedException {
        var answers = Round.ask(asked, provider -> provider.search(query, limit), timeout.get());
        var failures = answers.stream().filter(Finder::isMissed).map(Answer::failure).toList();
        return new Findings(hits(answers, limit), failures, asked.size());
    }

    private static boolean isMissed(Answer<List<SearchHit>> answer) {
        return answer instanceof Answer.Missed;
    }

    /// The first of each provider, then the second of each, and so on; a series once.
    private static List<Found> hits(List<Answer<List<SearchHit>>> answers, int limit) {
        Map<Origin, Found> hits = new LinkedHashMap<>();
        for (int place = 0; place < limit; place++) {
            for (Answer<List<SearchHit>> answer : answers) {
                if (answer instanceof Answer.Given<List<SearchHit>>(var from, var found)
                        && place < found.size()) {
                    SearchHit hit = found.get(place);
                    var origin = new Origin(from.info().id(), hit.id());
                    hits.putIfAbsent(origin, new Found(origin, hit));
                }
            }
        }
        return hits.values().stream().limit(limit).toList();
    }

    /// Gives hits the keys under which people see them. Reads the whole library.
    List<SearchResult.Hit> shown(List<Found> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var keys = library.keys();
        var folders = new Unmatched(library.series());
        return hits.stream()
                .map(
                        hit ->
                                new SearchResult.Hit(
                                        shown.show(hit.origin(), hit.series(), keys, folders),
                                        hit.origin().provider(),
                                        hit.series()))
                .toList();
    }

    /// Within which one question to the providers ends.
    Duration timeout() {
        return timeout.get();
    }

    /// Which provider's series was shown under a key.
    Optional<Origin> shown(SeriesKey key) {
        return shown.origin(key);
    }
}
