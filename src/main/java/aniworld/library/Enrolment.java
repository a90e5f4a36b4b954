package aniworld.library;

import aniworld.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// How a provider's series comes into the library, alone or as what a folder turns out to be.
/// Whoever calls sees to it that nothing else changes meanwhile.
final class Enrolment {
    private final SeriesStore store;
    private final InstantSource clock;

    Enrolment(SeriesStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Holding join(NewSeries wanted) {
        var folders = new Folders(store.series());
        String folder = SafeName.of(wanted.folder().orElseGet(() -> Folders.nameFor(wanted)));
        Optional<Series> there = folders.unmatched(folder);
        if (there.isPresent()) {
            return adopt(there.get(), wanted);
        }
        SeriesKey key = keys().of(wanted.origin());
        store.save(
                new Series(
                        key,
                        folders.free(folder),
                        wanted.facts(),
                        Optional.of(wanted.origin()),
                        true,
                        clock.instant()));
        store.saveEpisodes(key, wanted.episodes());
        return get(key);
    }

    /// @throws Problem CONFLICT when the provider's series has files in another folder
    Holding adopt(Series folder, NewSeries matched) {
        store.findByOrigin(matched.origin())
                .filter(other -> !other.series().key().equals(folder.key()))
                .ifPresent(this::giveWay);
        SeriesKey key = afterMatch(folder.key(), matched.origin());
        if (!key.equals(folder.key())) {
            store.rename(folder.key(), key);
        }
        store.save(folder.matched(key, matched, clock.instant()));
        return withEpisodes(key, matched.episodes());
    }

    /// As [Keys#afterMatch], without reading every series: a whole library is matched at once.
    private SeriesKey afterMatch(SeriesKey folder, Origin origin) {
        return Keys.plain(origin)
                .filter(
                        key ->
                                store.find(key)
                                        .filter(it -> !it.series().key().equals(folder))
                                        .isEmpty())
                .orElseGet(() -> Keys.unique(origin));
    }

    private void giveWay(Holding other) {
        if (!other.files().isEmpty()) {
            throw Problem.conflict("This series already has the folder " + other.series().folder());
        }
        store.remove(other.series().key());
    }

    /// Files that are numbered over all seasons find their places when the seasons are known.
    Holding withEpisodes(SeriesKey key, List<Episode> episodes) {
        store.saveEpisodes(key, episodes);
        Holding holding = get(key);
        List<ShelfFile> mapped = new AbsoluteNumbers(episodes).mapped(holding.files());
        if (mapped.equals(holding.files())) {
            return holding;
        }
        store.shelve(ShelfNews.of(holding.series(), mapped, clock.instant()));
        return get(key);
    }

    private Keys keys() {
        return new Keys(store.series(), store.aliases());
    }

    private Holding get(SeriesKey key) {
        return store.find(key).orElseThrow(() -> Problem.notFound("Anime not found"));
    }
}
