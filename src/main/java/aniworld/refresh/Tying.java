package aniworld.refresh;

import aniworld.library.Library;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import java.util.List;
import java.util.Optional;

/// Lets people say which series of another provider stands behind one of the library, for the
/// episodes that its own provider does not have. Safe for any thread.
public final class Tying {
    private final Library library;
    private final Lookup lookup;
    private final TieStore store;

    Tying(Library library, Lookup lookup, TieStore store) {
        this.library = library;
        this.lookup = lookup;
        this.store = store;
    }

    /// By their providers' ids; they go with the series.
    public List<Tie> of(SeriesKey series) {
        return store.of(series);
    }

    /// Takes the place of an earlier tie to the same provider. Asks the other provider about its
    /// series, on the calling thread.
    ///
    /// @param series of the library
    /// @param chosen as a search showed it, or the key of another series of the library
    public TieResult tie(SeriesKey series, SeriesKey chosen) throws InterruptedException {
        Optional<Series> known = series(series);
        if (known.isEmpty()) {
            return new TieResult.NotThere(series);
        }
        Optional<Origin> own = known.get().origin();
        return own.isEmpty()
                ? new TieResult.Unmatched()
                : tie(known.get().key(), own.get(), chosen);
    }

    private TieResult tie(SeriesKey series, Origin own, SeriesKey chosen)
            throws InterruptedException {
        return switch (find(chosen)) {
            case Lookup.Outcome.Known other when other.origin().provider().equals(own.provider()) ->
                    new TieResult.OneProvider();
            case Lookup.Outcome.Known other -> {
                var tie = new Tie(other.origin(), other.page().facts().name());
                store.tie(series, tie);
                yield new TieResult.Tied(tie);
            }
            case Lookup.Outcome.Unknown _ -> new TieResult.NotThere(chosen);
            case Lookup.Outcome.Unreachable down ->
                    new TieResult.Failed(down.failures().getFirst());
        };
    }

    private Lookup.Outcome find(SeriesKey chosen) throws InterruptedException {
        Optional<Origin> joined = series(chosen).flatMap(Series::origin);
        return joined.isPresent() ? lookup.page(joined.get()) : lookup.find(chosen);
    }

    private Optional<Series> series(SeriesKey key) {
        return library.find(key).map(holding -> holding.series());
    }

    /// @return whether there was such a tie
    public boolean untie(SeriesKey series, String provider) {
        return store.untie(series, provider);
    }
}
