package aniworld.scan;

import aniworld.library.EpisodeNumber;
import aniworld.library.ShelfFile;
import aniworld.library.Slug;
import aniworld.library.names.NameParser;
import aniworld.scan.Group.InFolder;
import aniworld.scan.Group.Loose;
import aniworld.shelf.Sighted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Shares out the files of a folder among series. Most folders are one series'. Some hold a
/// franchise, a folder for each of its series; some are a heap of files of many series. Where it is
/// in doubt a folder stays one series: what was put together by mistake is easier to see than what
/// was torn apart.
final class Layout {
    private final FolderNames names;
    private final Predicate<String> settled;

    /// @param settled whether a provider's series is matched to this folder, which then stays as it
    ///   is
    Layout(NameParser names, Predicate<String> settled) {
        this.names = new FolderNames(names);
        this.settled = settled;
    }

    /// @param top directly in the anime directory
    List<Group> groups(Branch top) {
        var groups = new ArrayList<Group>();
        share(top, groups);
        return groups;
    }

    /// The files that lie in the anime directory itself.
    static List<Group> loose(List<Sighted> files) {
        Map<String, List<Sighted>> byTitle = new LinkedHashMap<>();
        for (Sighted one : files) {
            byTitle.merge(Slug.distinct(one.series()), List.of(one), Layout::both);
        }
        return byTitle.values().stream().map(Layout::one).toList();
    }

    private static Group one(List<Sighted> ofOne) {
        return new Loose(ofOne.getFirst().series(), inOrder(ofOne.stream().map(Sighted::file)));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    private void share(Branch folder, List<Group> groups) {
        List<Branch> alone = seriesIn(folder);
        alone.forEach(branch -> share(branch, groups));
        boolean heap = isHeap(folder);
        if (heap) {
            groups.addAll(loose(folder.files()));
        }
        List<ShelfFile> own = own(folder, alone, heap);
        if (!own.isEmpty()) {
            groups.add(new InFolder(folder.path().toString(), own));
        }
    }

    private static List<ShelfFile> own(Branch folder, List<Branch> alone, boolean heap) {
        var direct = folder.files().stream().filter(_ -> !heap).map(Sighted::file);
        var below =
                folder.branches().stream()
                        .filter(branch -> !alone.contains(branch))
                        .flatMap(Branch::all);
        return inOrder(Stream.concat(direct, below));
    }

    private static List<ShelfFile> inOrder(Stream<ShelfFile> files) {
        return files.sorted(Comparator.comparing(ShelfFile::path)).toList();
    }

    /// Folders in this one that are series of their own: those a person has matched, and, in what
    /// looks like a franchise, at least two that stand by themselves.
    private List<Branch> seriesIn(Branch folder) {
        List<Branch> filled = folder.branches().stream().filter(one -> !one.isBare()).toList();
        List<Branch> known = filled.stream().filter(this::isSettled).toList();
        if (isSettled(folder) || isSeries(folder, filled)) {
            return known;
        }
        List<Branch> alone =
                filled.stream().filter(one -> isSettled(one) || isAlone(one, folder)).toList();
        boolean enough = alone.size() > 1 || names.isGeneral(folder.name());
        return enough ? alone : known;
    }

    private boolean isSettled(Branch folder) {
        return settled.test(folder.path().toString());
    }

    /// Whether it bears the signs of one series: its note or id, seasons, episodes of its own.
    private boolean isSeries(Branch folder, List<Branch> filled) {
        if (names.isGeneral(folder.name())) {
            return folder.isNotedAsSeries();
        }
        return isSigned(folder)
                || hasEpisodes(folder)
                || filled.stream().anyMatch(one -> names.isSeason(one.name()));
    }

    private boolean isSigned(Branch folder) {
        return folder.isNotedAsSeries() || names.hasId(folder.name());
    }

    private static boolean hasEpisodes(Branch folder) {
        return folder.files().stream().anyMatch(one -> !one.file().episodes().isEmpty());
    }

    private boolean isAlone(Branch folder, Branch parent) {
        String title = names.title(folder.name());
        if (title.isEmpty() || names.isDivision(folder.name())) {
            return false;
        }
        boolean sameName = title.equals(names.title(parent.name()));
        boolean filledAsOne = hasSeasons(folder) || isNamedAfterIt(folder, title);
        return isSigned(folder) || names.hasYear(folder.name()) || (filledAsOne && !sameName);
    }

    private boolean hasSeasons(Branch folder) {
        return folder.branches().stream()
                .anyMatch(one -> !one.isBare() && names.isSeason(one.name()));
    }

    private static boolean isNamedAfterIt(Branch folder, String title) {
        return folder.files().stream()
                .filter(one -> !one.file().episodes().isEmpty())
                .anyMatch(one -> Slug.distinct(one.series()).equals(title));
    }

    /// Whether it is a heap of files of several series: they name several, none of them is the
    /// folder's own, and no season or note says that it is one series' folder all the same.
    private boolean isHeap(Branch folder) {
        if (isSettled(folder) || isSigned(folder)) {
            return false;
        }
        Map<String, Set<EpisodeNumber>> titles = titles(folder);
        if (names.isGeneral(folder.name())) {
            return !titles.isEmpty();
        }
        boolean divided = folder.branches().stream().anyMatch(one -> !one.isBare());
        return titles.size() > 1
                && !divided
                && !names.hasYear(folder.name())
                && areOfSeveral(titles, names.title(folder.name()));
    }

    /// The titles that the episodes directly in a folder name, with the episodes of each.
    private static Map<String, Set<EpisodeNumber>> titles(Branch folder) {
        Map<String, Set<EpisodeNumber>> asWritten = new LinkedHashMap<>();
        for (Sighted one : folder.files()) {
            if (!one.file().episodes().isEmpty()) {
                asWritten
                        .computeIfAbsent(one.series(), _ -> new HashSet<>())
                        .addAll(one.file().episodes());
            }
        }
        Map<String, Set<EpisodeNumber>> titles = new LinkedHashMap<>();
        asWritten.forEach(
                (title, held) ->
                        titles.computeIfAbsent(Slug.distinct(title), _ -> new HashSet<>())
                                .addAll(held));
        return titles;
    }

    private static boolean areOfSeveral(Map<String, Set<EpisodeNumber>> titles, String own) {
        boolean about = titles.keySet().stream().anyMatch(title -> isAbout(own, title));
        return !about && (titles.size() > 2 || collide(titles));
    }

    /// Whether one title begins with the other, or has it in its middle.
    private static boolean isAbout(String own, String title) {
        return !own.isEmpty()
                && (("-" + title + "-").contains("-" + own + "-")
                        || ("-" + own + "-").contains("-" + title + "-"));
    }

    /// One series does not have an episode twice under two titles.
    private static boolean collide(Map<String, Set<EpisodeNumber>> titles) {
        long all = titles.values().stream().mapToLong(Set::size).sum();
        return titles.values().stream().flatMap(Set::stream).distinct().count() < all;
    }
}
