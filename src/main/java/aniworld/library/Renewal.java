package aniworld.library;

import aniworld.library.names.NameParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a scan changes in the library, gathered so that it is written at once. For one thread.
final class Renewal {
    private final List<Series> series = new ArrayList<>();
    private final Map<SeriesKey, List<ShelfFile>> files = new LinkedHashMap<>();
    private final NameParser names = new NameParser();
    private final Stocktaking found;
    private final Instant now;

    /// @param now when the series that change have changed
    Renewal(Stocktaking found, Instant now) {
        this.found = found;
        this.now = now;
    }

    /// @param known what the library knows at this moment; only what is different is gathered
    Renewal of(List<Holding> known, Keys keys, Path root) {
        known.forEach(this::renew);
        found.newFolders(known).stream()
                .filter(folder -> isThere(folder, root))
                .forEach(folder -> add(folder, keys));
        return this;
    }

    /// It may have gone to the trash while the walk was elsewhere.
    private static boolean isThere(FolderReading folder, Path root) {
        return ByText.find(root, Path.of(folder.folder())).isPresent();
    }

    private void renew(Holding known) {
        List<ShelfFile> held = found.filesOf(known);
        if (!held.equals(known.files())) {
            take(known.series().touched(now), held);
        }
    }

    private void add(FolderReading folder, Keys keys) {
        SeriesKey key = keys.takeForFolder(folder.folder());
        var facts = facts(folder.folder());
        take(new Series(key, folder.folder(), facts, Optional.empty(), true, now), folder.files());
    }

    /// As far as the folder's name tells them.
    private SeriesFacts facts(String folder) {
        var read = names.parse(folder);
        return new SeriesFacts(
                read.series().orElse(folder), "", read.year(), Optional.empty(), Optional.empty());
    }

    private void take(Series changed, List<ShelfFile> held) {
        series.add(changed);
        files.put(changed.key(), held);
    }

    List<Series> series() {
        return series;
    }

    Map<SeriesKey, List<ShelfFile>> files() {
        return files;
    }
}
