package aniworld.scan;

import aniworld.library.AbsoluteNumbers;
import aniworld.library.EpisodeNumber;
import aniworld.library.FolderMark;
import aniworld.library.Holding;
import aniworld.library.Series;
import aniworld.library.ShelfFile;
import aniworld.scan.Group.InFolder;
import aniworld.scan.Group.Loose;
import aniworld.shelf.ByText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a walk, or a part of one, found, held against what the library knew when it began. Entries
/// of the anime directory that were not read are as they were. For one thread.
final class Stocktaking {
    private final Map<String, Holding> known = new HashMap<>();
    private final Map<String, List<Unit>> read = new HashMap<>();
    private final SortedMap<String, TreeMap<Path, ShelfFile>> found = new TreeMap<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Loose> loose = new ArrayList<>();
    private int newSeries;
    private int newEpisodes;

    /// @param before the series with anything in the entries that are read
    Stocktaking(List<Holding> before) {
        before.forEach(
                holding -> known.putIfAbsent(ByText.composed(holding.series().folder()), holding));
    }

    void add(Unit unit) {
        read.computeIfAbsent(ByText.composed(unit.name()), _ -> new ArrayList<>()).add(unit);
        for (Group group : unit.groups()) {
            group.files().forEach(file -> seen.add(file.path()));
            switch (group) {
                case InFolder own -> take(own.folder(), own.files());
                case Loose some -> loose.add(some);
            }
        }
    }

    /// Names that say whose files lie among others are looked up when all folders are known.
    ///
    /// @param elsewhere the series of a folder that was not read
    void placeLoose(Owners owners, Function<String, Optional<Holding>> elsewhere) {
        found.keySet().forEach(owners::folder);
        for (Loose some : loose) {
            String folder = owners.of(some.title());
            if (!known.containsKey(ByText.composed(folder))) {
                elsewhere.apply(folder).ifPresent(one -> known.put(ByText.composed(folder), one));
            }
            take(folder, some.files());
        }
        loose.clear();
    }

    private void take(String name, List<ShelfFile> files) {
        String folder = ByText.composed(name);
        boolean first = !found.containsKey(folder);
        var held = found.computeIfAbsent(folder, _ -> new TreeMap<>());
        Optional<Holding> before = Optional.ofNullable(known.get(folder));
        Set<EpisodeNumber> had = before.map(Stocktaking::numbers).orElseGet(HashSet::new);
        had.addAll(numbers(held.values()));
        Set<EpisodeNumber> fresh = numbers(files);
        fresh.removeAll(had);
        newSeries += first && before.isEmpty() ? 1 : 0;
        newEpisodes += fresh.size();
        files.forEach(file -> held.putIfAbsent(file.path(), file));
    }

    private static Set<EpisodeNumber> numbers(Holding holding) {
        return numbers(holding.files());
    }

    private static Set<EpisodeNumber> numbers(Iterable<ShelfFile> files) {
        var numbers = new HashSet<EpisodeNumber>();
        files.forEach(file -> numbers.addAll(file.episodes()));
        return numbers;
    }

    /// Known files that are not there any more.
    List<ShelfFile> lost() {
        return known.values().stream()
                .flatMap(holding -> holding.files().stream())
                .filter(file -> !seen.contains(file.path()) && !isKept(file))
                .sorted(Comparator.comparing(ShelfFile::path))
                .toList();
    }

    /// How many of the known series had any file.
    int held() {
        return (int) known.values().stream().filter(one -> !one.files().isEmpty()).count();
    }

    boolean hasSeen() {
        return !seen.isEmpty();
    }

    /// Whether anything is not as it was known.
    boolean isNews() {
        return !known.keySet().containsAll(found.keySet())
                || known.values().stream().anyMatch(this::isChanged);
    }

    private boolean isChanged(Holding before) {
        return !new AbsoluteNumbers(before.episodes())
                .mapped(filesOf(before))
                .equals(before.files());
    }

    /// Whether a file lies where nobody looked, or nobody could.
    private boolean isKept(ShelfFile file) {
        List<Unit> units = read.get(ByText.composed(file.unit()));
        return units == null || units.stream().anyMatch(unit -> unit.hides(file));
    }

    /// What a series holds now: what was found, what nobody could look for, and what has come since
    /// the walk began.
    ///
    /// @param now as the library knows it at this moment
    List<ShelfFile> filesOf(Holding now) {
        String folder = ByText.composed(now.series().folder());
        Set<Path> then =
                Optional.ofNullable(known.get(folder)).stream()
                        .flatMap(before -> before.files().stream())
                        .map(ShelfFile::path)
                        .collect(Collectors.toSet());
        var files = new TreeMap<Path, ShelfFile>(found.getOrDefault(folder, new TreeMap<>()));
        now.files().stream()
                .filter(file -> !then.contains(file.path()) || isKept(file))
                .filter(file -> !seen.contains(file.path()))
                .forEach(file -> files.putIfAbsent(file.path(), file));
        return List.copyOf(files.values());
    }

    /// Whether every file of a series was found, but as another's.
    boolean isEmptied(Holding now) {
        return !now.files().isEmpty()
                && now.files().stream().allMatch(file -> seen.contains(file.path()))
                && !found.containsKey(ByText.composed(now.series().folder()));
    }

    /// Folders with media, and what they hold, that belong to none of these series.
    Map<String, List<ShelfFile>> newFolders(List<Series> now) {
        Set<String> owned =
                now.stream()
                        .map(series -> ByText.composed(series.folder()))
                        .collect(Collectors.toSet());
        var fresh = new TreeMap<String, List<ShelfFile>>();
        found.forEach(
                (folder, files) -> {
                    if (!owned.contains(folder) && !files.isEmpty()) {
                        fresh.put(folder, List.copyOf(files.values()));
                    }
                });
        return fresh;
    }

    /// The entries that were read.
    Set<String> units() {
        return read.values().stream()
                .flatMap(List::stream)
                .map(Unit::name)
                .collect(Collectors.toSet());
    }

    Map<String, List<FolderMark>> marks() {
        Map<String, List<FolderMark>> marks = new HashMap<>();
        read.values().stream()
                .flatMap(List::stream)
                .forEach(unit -> marks.put(unit.name(), unit.marks()));
        return marks;
    }

    /// In which anything was found.
    Set<String> folders() {
        return found.keySet();
    }

    /// The entries in which the series lie that anything was found of.
    Set<String> homes() {
        return found.keySet().stream()
                .map(folder -> folder.split("/", 2)[0])
                .collect(Collectors.toSet());
    }

    int newSeries() {
        return newSeries;
    }

    int newEpisodes() {
        return newEpisodes;
    }
}
