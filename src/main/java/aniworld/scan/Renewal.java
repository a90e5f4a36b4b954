package aniworld.scan;

import aniworld.library.AbsoluteNumbers;
import aniworld.library.Holding;
import aniworld.library.Keys;
import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.library.SeriesStore;
import aniworld.library.ShelfFile;
import aniworld.library.ShelfNews;
import aniworld.library.names.NameParser;
import aniworld.shelf.ByText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a scan changes in the library, gathered so that it is written at once. For one thread.
final class Renewal {
    private final List<Series> series = new ArrayList<>();
    private final Map<SeriesKey, List<ShelfFile>> files = new LinkedHashMap<>();
    private final List<SeriesKey> emptied = new ArrayList<>();
    private final NameParser names = new NameParser();
    private final Stocktaking found;
    private final Instant now;

    /// @param now when the series that change have changed
    private Renewal(Stocktaking found, Instant now) {
        this.found = found;
        this.now = now;
    }

    /// What a scan found takes the place of what was known of the disk.
    ///
    /// @param root the anime directory
    static void takeOver(Stocktaking found, Library library, Path root) {
        library.changing(
                () -> {
                    SeriesStore store = library.remembered();
                    Set<String> units = new HashSet<>(found.units());
                    units.addAll(found.homes());
                    var known = new Known(store.in(units), store.series(), library.keys());
                    ShelfNews news = new Renewal(found, library.now()).of(known, root);
                    store.shelve(news);
                    return news;
                });
    }

    /// What the library knows at this moment.
    ///
    /// @param touched the series with anything in the entries that were read
    /// @param all every series
    private record Known(List<Holding> touched, List<Series> all, Keys keys) {}

    /// Only what is different is gathered.
    private ShelfNews of(Known known, Path root) {
        known.touched().forEach(this::renew);
        found.newFolders(known.all()).forEach((folder, held) -> add(folder, held, known, root));
        return new ShelfNews(series, files, emptied, found.marks(), now);
    }

    private void renew(Holding known) {
        List<ShelfFile> held = new AbsoluteNumbers(known.episodes()).mapped(found.filesOf(known));
        if (held.equals(known.files())) {
            return;
        }
        boolean unmatched = known.series().origin().isEmpty();
        if (unmatched && held.isEmpty() && found.isEmptied(known)) {
            emptied.add(known.series().key());
        } else {
            take(known.series().touched(now), held);
        }
    }

    private void add(String folder, List<ShelfFile> held, Known known, Path root) {
        if (isThere(held, root)) {
            SeriesKey key = known.keys().takeForFolder(leaf(folder));
            take(
                    new Series(
                            key, folder, facts(names, leaf(folder)), Optional.empty(), true, now),
                    held);
        }
    }

    /// It may have gone to the trash while the walk was elsewhere.
    private static boolean isThere(List<ShelfFile> held, Path root) {
        return ByText.find(root, held.getFirst().path()).isPresent();
    }

    static String leaf(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /// As far as the folder's name tells them.
    static SeriesFacts facts(NameParser names, String folder) {
        var read = names.parse(folder);
        return new SeriesFacts(
                read.series().orElse(folder), "", read.year(), Optional.empty(), Optional.empty());
    }

    private void take(Series changed, List<ShelfFile> held) {
        series.add(changed);
        files.put(changed.key(), held);
    }
}
