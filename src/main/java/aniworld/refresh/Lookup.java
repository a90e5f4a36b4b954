package aniworld.refresh;

import aniworld.library.Keys;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.provider.SeriesPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the provider's series that a key stands for, when the library has none of that key.
final class Lookup {
    private static final Pattern WITH_DIGEST = Pattern.compile("(.+)-[0-9a-f]{8}");
    private static final int WIDE = 50;

    private final Supplier<Providers> providers;
    private final Finder finder;
    private final Supplier<Duration> timeout;

    Lookup(Supplier<Providers> providers, Finder finder, Supplier<Duration> timeout) {
        this.providers = providers;
        this.finder = finder;
        this.timeout = timeout;
    }

    sealed interface Outcome {
        record Known(Origin origin, SeriesPage page) implements Outcome {}

        /// Everyone answered.
        record Unknown() implements Outcome {}

        record Unreachable(List<SearchResult.Failure> failures) implements Outcome {}
    }

    /// First what was shown under the key, then the provider that uses it as its own id, then what
    /// a search for its words brings under it.
    Outcome find(SeriesKey key) throws InterruptedException {
        Optional<Origin> shown = finder.shown(key);
        if (shown.isPresent()) {
            return page(shown.get());
        }
        Outcome own = ask(providers.get().all(), key.value());
        return own instanceof Outcome.Unknown ? search(key) : own;
    }

    /// The page of one series.
    Outcome page(Origin origin) throws InterruptedException {
        Optional<Provider> provider = providers.get().byId(origin.provider());
        return provider.isPresent()
                ? ask(List.of(provider.get()), origin.id())
                : new Outcome.Unreachable(
                        List.of(
                                new SearchResult.Failure(
                                        origin.provider(), "Is not configured any more")));
    }

    private Outcome ask(List<Provider> asked, String id) throws InterruptedException {
        var failures = new ArrayList<SearchResult.Failure>();
        for (var answer : Round.ask(asked, provider -> provider.series(id), timeout.get())) {
            switch (answer) {
                case Answer.Given<SeriesPage>(var from, var page) -> {
                    return new Outcome.Known(new Origin(from.info().id(), id), page);
                }
                case Answer.None<SeriesPage> _ -> {}
                case Answer.Missed<SeriesPage> missed -> failures.add(missed.failure());
            }
        }
        return failures.isEmpty() ? new Outcome.Unknown() : new Outcome.Unreachable(failures);
    }

    private Outcome search(SeriesKey key) throws InterruptedException {
        Matcher digest = WITH_DIGEST.matcher(key.value());
        if (!digest.matches()) {
            return new Outcome.Unknown();
        }
        return switch (finder.search(digest.group(1).replace('-', ' '), WIDE)) {
            case SearchResult.Answered answered -> among(answered, key);
            case SearchResult.AllFailed failed -> new Outcome.Unreachable(failed.failures());
            case SearchResult.NoProviders _ -> new Outcome.Unknown();
        };
    }

    private Outcome among(SearchResult.Answered found, SeriesKey key) throws InterruptedException {
        for (SearchResult.Hit hit : found.hits()) {
            var origin = new Origin(hit.provider(), hit.series().id());
            if (Keys.unique(origin).equals(key)) {
                return page(origin);
            }
        }
        return found.warnings().isEmpty()
                ? new Outcome.Unknown()
                : new Outcome.Unreachable(found.warnings());
    }
}
