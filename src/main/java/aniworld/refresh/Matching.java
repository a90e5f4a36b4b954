package aniworld.refresh;

import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.NewSeries;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.problem.Problem;
import aniworld.provider.SeriesPage;
import aniworld.refresh.SearchResult.Hit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds out which provider's series a folder is, and keeps what it could be where that is in
/// doubt. Safe for any thread.
final class Matching {
    private static final int CANDIDATES = 10;

    /// How many pages of likely series are opened to see by which other titles they go.
    private static final int OPENED = 3;

    private final Library library;
    private final Finder finder;
    private final Lookup lookup;

    /// No more than the library has unmatched series, ten for each.
    private final Map<SeriesKey, List<Hit>> candidates = new ConcurrentHashMap<>();

    Matching(Library library, Finder finder, Lookup lookup) {
        this.library = library;
        this.finder = finder;
        this.lookup = lookup;
    }

    RefreshResult match(Series folder, Asked asked) throws InterruptedException {
        return switch (finder.search(asked.providers(), folder.name(), CANDIDATES)) {
            case SearchResult.Answered answered -> {
                answered.warnings().forEach(asked::failed);
                yield decide(folder, answered);
            }
            case SearchResult.AllFailed failed -> {
                failed.failures().forEach(asked::failed);
                yield new RefreshResult.Failed(failed.failures().getFirst());
            }
            case SearchResult.NoProviders _ -> new RefreshResult.Unmatched(of(folder.key()));
        };
    }

    private RefreshResult decide(Series folder, SearchResult.Answered answered)
            throws InterruptedException {
        List<Hit> hits = Likeness.ordered(folder, answered.hits());
        Optional<Hit> sure = Likeness.sure(folder, answered.hits());
        if (sure.isPresent()) {
            return open(folder, sure.get(), hits);
        }
        for (Hit hit : hits.subList(0, Math.min(OPENED, hits.size()))) {
            if (lookup.page(origin(hit)) instanceof Lookup.Outcome.Known known
                    && Likeness.isAlsoCalled(folder, known.page())) {
                return take(folder, known, hits);
            }
        }
        return doubtful(folder, hits);
    }

    private RefreshResult open(Series folder, Hit sure, List<Hit> hits)
            throws InterruptedException {
        return switch (lookup.page(origin(sure))) {
            case Lookup.Outcome.Known known -> take(folder, known, hits);
            case Lookup.Outcome.Unknown _ -> doubtful(folder, hits);
            case Lookup.Outcome.Unreachable down ->
                    new RefreshResult.Failed(down.failures().getFirst());
        };
    }

    /// Another folder may be that series already; then a person has to say which is.
    private RefreshResult take(Series folder, Lookup.Outcome.Known known, List<Hit> hits) {
        try {
            Holding matched = library.match(folder.key(), joining(known, Optional.empty()));
            candidates.remove(folder.key());
            return new RefreshResult.Refreshed(matched);
        } catch (Problem conflict) {
            return switch (conflict.code()) {
                case CONFLICT -> doubtful(folder, hits);
                case NOT_FOUND -> new RefreshResult.NotThere(folder.key());
                default -> throw conflict;
            };
        }
    }

    private RefreshResult doubtful(Series folder, List<Hit> hits) {
        candidates.put(folder.key(), hits);
        return new RefreshResult.Unmatched(hits);
    }

    List<Hit> of(SeriesKey series) {
        return candidates.getOrDefault(series, List.of());
    }

    void forget(SeriesKey series) {
        candidates.remove(series);
    }

    static NewSeries joining(Lookup.Outcome.Known known, Optional<String> folder) {
        SeriesPage page = known.page();
        return new NewSeries(known.origin(), page.facts(), page.episodes(), folder);
    }

    private static Origin origin(Hit hit) {
        return new Origin(hit.provider(), hit.series().id());
    }
}
