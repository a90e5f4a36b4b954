package aniworld.library;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a walk found, held against what the library knew when it began.
final class Stocktaking {
    /// Below so many lost files a person may well have tidied up.
    private static final int FEW = 20;

    private final Map<String, Holding> known = new HashMap<>();
    private final Map<String, FolderReading> read = new HashMap<>();
    private int newSeries;
    private int newEpisodes;

    Stocktaking(List<Holding> before) {
        before.forEach(holding -> known.putIfAbsent(folded(holding.series().folder()), holding));
    }

    void add(FolderReading reading) {
        read.merge(folded(reading.folder()), reading, FolderReading::joined);
        Optional<Holding> before = before(reading.folder());
        newSeries += before.isEmpty() && !reading.files().isEmpty() ? 1 : 0;
        newEpisodes += fresh(before.map(Stocktaking::numbers).orElse(Set.of()), reading);
    }

    private static int fresh(Set<EpisodeNumber> before, FolderReading reading) {
        Set<EpisodeNumber> now = numbers(reading.files());
        now.removeAll(before);
        return now.size();
    }

    private static Set<EpisodeNumber> numbers(Holding holding) {
        return numbers(holding.files());
    }

    private static Set<EpisodeNumber> numbers(List<ShelfFile> files) {
        return files.stream()
                .flatMap(file -> file.episodes().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<Holding> before(String folder) {
        return Optional.ofNullable(known.get(folded(folder)));
    }

    /// Whether files are known, and every one is gone.
    boolean hasLostAll() {
        return knownFiles() > 0 && lost() == knownFiles() && nothingFound();
    }

    private boolean nothingFound() {
        return read.values().stream().allMatch(one -> one.files().isEmpty());
    }

    /// How many known files are not there any more.
    int lost() {
        return known.values().stream().mapToInt(this::lost).sum();
    }

    private int lost(Holding before) {
        FolderReading now = read.get(folded(before.series().folder()));
        if (now == null) {
            return before.files().size();
        }
        Set<Path> found = paths(now.files());
        return (int)
                before.files().stream()
                        .filter(file -> !found.contains(file.path()) && !now.hides(file))
                        .count();
    }

    /// Whether more is lost than a person loses by tidying up: at least 20 files, and more than a
    /// tenth.
    boolean hasLostMany() {
        return lost() >= FEW && lost() * 10L > knownFiles();
    }

    int knownFiles() {
        return known.values().stream().mapToInt(holding -> holding.files().size()).sum();
    }

    /// What a series holds now: what was found, what nobody could look for, and what has come since
    /// the walk began.
    ///
    /// @param now as the library knows it at this moment
    List<ShelfFile> filesOf(Holding now) {
        String folder = folded(now.series().folder());
        Optional<FolderReading> reading = Optional.ofNullable(read.get(folder));
        Set<Path> then = paths(before(folder).map(Holding::files).orElse(List.of()));
        var files = new TreeMap<Path, ShelfFile>();
        reading.ifPresent(found -> found.files().forEach(file -> files.put(file.path(), file)));
        now.files().stream()
                .filter(file -> !then.contains(file.path()) || isHidden(reading, file))
                .forEach(file -> files.putIfAbsent(file.path(), file));
        return List.copyOf(files.values());
    }

    private static boolean isHidden(Optional<FolderReading> reading, ShelfFile file) {
        return reading.isPresent() && reading.get().hides(file);
    }

    private static Set<Path> paths(List<ShelfFile> files) {
        return files.stream().map(ShelfFile::path).collect(Collectors.toSet());
    }

    /// Folders with media that belong to none of these series.
    List<FolderReading> newFolders(List<Holding> now) {
        Set<String> owned =
                now.stream()
                        .map(holding -> folded(holding.series().folder()))
                        .collect(Collectors.toSet());
        return read.values().stream()
                .filter(reading -> !reading.files().isEmpty())
                .filter(reading -> !owned.contains(folded(reading.folder())))
                .sorted(Comparator.comparing(FolderReading::folder))
                .toList();
    }

    int newSeries() {
        return newSeries;
    }

    int newEpisodes() {
        return newEpisodes;
    }

    /// Names that differ in their composition alone (macOS) are one.
    static String folded(String folder) {
        return Normalizer.normalize(folder, Normalizer.Form.NFC);
    }
}
