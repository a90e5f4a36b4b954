package aniworld.refresh;

import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.NewSeries;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.library.SeriesNote;
import aniworld.problem.Problem;
import aniworld.provider.SeriesPage;
import aniworld.refresh.Findings.Found;
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
    private final Map<SeriesKey, List<Found>> candidates = new ConcurrentHashMap<>();

    Matching(Library library, Finder finder, Lookup lookup) {
        this.library = library;
        this.finder = finder;
        this.lookup = lookup;
    }

    /// A note in the folder decides where it names the series; else a search does.
    RefreshResult match(Series folder, Asked asked) throws InterruptedException {
        SeriesNote note = library.note(folder);
        var noted = new Noted(lookup).find(note, asked.providers());
        return noted.isPresent()
                ? take(folder, noted.get(), List.of())
                : search(folder, note, asked);
    }

    private RefreshResult search(Series folder, SeriesNote note, Asked asked)
            throws InterruptedException {
        Findings found = finder.ask(asked.providers(), folder.name(), CANDIDATES);
        if (found.asked() == 0) {
            return new RefreshResult.Unmatched(folder.key());
        }
        found.failures().forEach(asked::failed);
        return found.areMissing()
                ? new RefreshResult.Failed(found.failures().getFirst())
                : decide(folder, note, found.hits());
    }

    private RefreshResult decide(Series folder, SeriesNote note, List<Found> found)
            throws InterruptedException {
        List<Found> hits = Likeness.ordered(folder, found);
        Optional<Found> sure =
                hits.stream()
                        .filter(hit -> Noted.isLinked(note, hit.series().page()))
                        .findFirst()
                        .or(() -> Likeness.sure(folder, found));
        if (sure.isPresent()) {
            return open(folder, sure.get(), hits);
        }
        for (Found hit : hits.subList(0, Math.min(OPENED, hits.size()))) {
            if (lookup.page(hit.origin()) instanceof Lookup.Outcome.Known known
                    && Likeness.isAlsoCalled(folder, known.page())) {
                return take(folder, known, hits);
            }
        }
        return doubtful(folder, hits);
    }

    private RefreshResult open(Series folder, Found sure, List<Found> hits)
            throws InterruptedException {
        return switch (lookup.page(sure.origin())) {
            case Lookup.Outcome.Known known -> take(folder, known, hits);
            case Lookup.Outcome.Unknown _ -> doubtful(folder, hits);
            case Lookup.Outcome.Unreachable down ->
                    new RefreshResult.Failed(down.failures().getFirst());
        };
    }

    /// Another folder may be that series already; then a person has to say which is.
    private RefreshResult take(Series folder, Lookup.Outcome.Known known, List<Found> hits) {
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

    private RefreshResult doubtful(Series folder, List<Found> hits) {
        candidates.put(folder.key(), hits);
        return new RefreshResult.Unmatched(folder.key());
    }

    List<Hit> of(SeriesKey series) {
        return finder.shown(candidates.getOrDefault(series, List.of()));
    }

    void forget(SeriesKey series) {
        candidates.remove(series);
    }

    static NewSeries joining(Lookup.Outcome.Known known, Optional<String> folder) {
        SeriesPage page = known.page();
        return new NewSeries(known.origin(), page.facts(), page.episodes(), folder);
    }
}
