package aniworld.refresh;

import aniworld.events.Topic;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.Providers;
import aniworld.refresh.SearchResult.Failure;
import aniworld.refresh.SearchResult.Hit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps what the library knows of its series as their providers have it, and finds out which
/// provider's series a folder is. Safe for any thread; a provider that fails disturbs none of the
/// others.
public final class Refresher implements AutoCloseable {
    private final Supplier<Providers> providers;
    private final Library library;
    private final Lookup lookup;
    private final Matching matching;
    private final WholeLibrary whole;
    private final Tying tying;
    private final Previewing previewing;

    /// @param finder that shows people the keys they add by
    public Refresher(
            Supplier<Providers> providers,
            Library library,
            Finder finder,
            Memory memory,
            Topic<RefreshEvent> events) {
        this.providers = providers;
        this.library = library;
        this.lookup = new Lookup(providers, finder, finder::timeout);
        this.matching = new Matching(library, finder, lookup);
        this.whole =
                new WholeLibrary(library, memory.rounds(), () -> newRound(memory.rounds(), events));
        this.tying = new Tying(library, lookup, memory.ties());
        this.previewing = new Previewing(providers, library, lookup, finder::timeout);
    }

    /// Asks about every series, on threads of its own, and returns at once. While that runs, a
    /// further call has it done once more at the end. Without a provider there is nobody to ask.
    public void refreshAll() {
        if (!providers.get().all().isEmpty()) {
            whole.start();
        }
    }

    /// As [#refreshAll], when the program ended in the middle of that a few hours ago: then it goes
    /// on.
    public void resume() {
        whole.resume();
    }

    private LibraryRound newRound(RoundStore rounds, Topic<RefreshEvent> events) {
        return new LibraryRound(this::refresh, new Asked(providers.get()), rounds, events);
    }

    /// Asks about one series, on the calling thread.
    public RefreshResult refresh(SeriesKey key) throws InterruptedException {
        return refresh(key, new Asked(providers.get()));
    }

    private RefreshResult refresh(SeriesKey key, Asked asked) throws InterruptedException {
        Optional<Holding> known = library.find(key);
        if (known.isEmpty()) {
            return new RefreshResult.NotThere(key);
        }
        Optional<Origin> origin = known.get().series().origin();
        return origin.isPresent()
                ? renew(known.get(), origin.get(), asked)
                : matching.match(known.get().series(), asked);
    }

    private RefreshResult renew(Holding known, Origin origin, Asked asked)
            throws InterruptedException {
        if (!asked.isWorthAsking(origin.provider())) {
            return failed(origin, "Did not answer before");
        }
        return switch (lookup.page(origin)) {
            case Lookup.Outcome.Known news -> {
                asked.answered(origin.provider());
                yield renewed(known, news);
            }
            case Lookup.Outcome.Unknown _ -> failed(origin, "Does not have this series any more");
            case Lookup.Outcome.Unreachable down -> {
                down.failures().forEach(asked::failed);
                yield new RefreshResult.Failed(down.failures().getFirst());
            }
        };
    }

    private RefreshResult renewed(Holding known, Lookup.Outcome.Known news) {
        return new RefreshResult.Refreshed(
                library.update(known.series().key(), news.page().facts(), news.page().episodes()));
    }

    private static RefreshResult failed(Origin origin, String reason) {
        return new RefreshResult.Failed(new Failure(origin.provider(), reason));
    }

    /// Has a provider's series join the library, on the calling thread. A folder that surely is
    /// this series becomes its folder, when no other is wished.
    ///
    /// @param key as [Finder#search] showed it, or the id that it has at a provider
    /// @param name to show; empty for the provider's
    /// @param folder to use, in any form; empty for one made of name and year
    public AddResult add(SeriesKey key, Optional<String> name, Optional<String> folder)
            throws InterruptedException {
        Optional<Holding> there = library.find(key);
        if (there.isPresent()) {
            return new AddResult.AlreadyThere(matchedIfPossible(there.get()));
        }
        return switch (lookup.find(key)) {
            case Lookup.Outcome.Known known -> join(known, name, folder);
            case Lookup.Outcome.Unknown _ -> new AddResult.Unknown(key);
            case Lookup.Outcome.Unreachable down -> new AddResult.Unreachable(down.failures());
        };
    }

    /// A folder of the library may have the key that was shown for the series it is to become.
    private Holding matchedIfPossible(Holding there) throws InterruptedException {
        if (there.series().origin().isPresent()) {
            return there;
        }
        RefreshResult result = refresh(there.series().key());
        return result instanceof RefreshResult.Refreshed done ? done.holding() : there;
    }

    private AddResult join(
            Lookup.Outcome.Known known, Optional<String> name, Optional<String> folder) {
        boolean before = library.keys().known(known.origin()).isPresent();
        Holding holding = library.add(Joining.of(known, name, folder, library.series()));
        return before ? new AddResult.AlreadyThere(holding) : new AddResult.Added(holding);
    }

    /// A person says which provider's series a folder is. That holds for ever.
    ///
    /// @param series of the library
    /// @param chosen as [Finder#search] or [#candidates] showed it
    /// @throws aniworld.problem.Problem CONFLICT when another folder with files is that series
    public RefreshResult match(SeriesKey series, SeriesKey chosen) throws InterruptedException {
        if (library.find(series).isEmpty()) {
            return new RefreshResult.NotThere(series);
        }
        return switch (lookup.find(chosen)) {
            case Lookup.Outcome.Known known -> {
                matching.forget(series);
                yield new RefreshResult.Refreshed(
                        library.match(series, Matching.joining(known, Optional.empty())));
            }
            case Lookup.Outcome.Unknown _ -> new RefreshResult.NotThere(chosen);
            case Lookup.Outcome.Unreachable down ->
                    new RefreshResult.Failed(down.failures().getFirst());
        };
    }

    /// Those who say which providers' series are the same.
    public Tying tying() {
        return tying;
    }

    /// Those who show a provider's series before it joins.
    public Previewing previewing() {
        return previewing;
    }

    /// What an unmatched series could be, best first, as far as it was asked since the start.
    public List<Hit> candidates(SeriesKey series) {
        return matching.of(series);
    }

    /// Ends what runs behind, and waits for that at most 5 s.
    @Override
    public void close() {
        whole.close();
    }
}
