package aniworld.scan;

import aniworld.library.Exclusions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What of the anime directory has to be read.
///
/// @param toRead folders, absolute, in order of their names
/// @param gone entries that are not there any more
/// @param isRootChanged whether entries have come or gone, or files lie there that may have changed
/// @param unchanged how many folders are as they were
record Changes(List<Path> toRead, Set<String> gone, boolean isRootChanged, int unchanged) {

    /// So many folders one thread asks about before it hands over.
    private static final int SLICE = 64;

    /// @throws IOException when the anime directory cannot be listed
    static Changes of(Path anime, Familiar known) throws IOException {
        boolean rootChanged = !known.isUnchanged(anime, "");
        List<Path> entries = entries(anime);
        var folders = new ArrayList<Path>();
        var toRead = new ArrayList<Path>();
        Readers.read(
                slices(entries),
                slice -> Seen.of(slice, anime, known),
                seen -> {
                    folders.addAll(seen.folders());
                    toRead.addAll(seen.changed());
                });
        Set<String> gone = rootChanged ? gone(known.units(), folders) : Set.of();
        return new Changes(toRead, gone, rootChanged, folders.size() - toRead.size());
    }

    /// Some entries of the anime directory, asked about.
    ///
    /// @param changed those of the folders that have to be read
    private record Seen(List<Path> folders, List<Path> changed) {

        /// One question for a folder that is as it was, and nothing else about it.
        static Seen of(List<Path> entries, Path anime, Familiar known) {
            var seen = new Seen(new ArrayList<>(), new ArrayList<>());
            for (Path entry : entries) {
                if (known.isUnchanged(anime, entry.getFileName().toString())) {
                    seen.folders().add(entry);
                } else if (isFolder(entry)) {
                    seen.folders().add(entry);
                    seen.changed().add(entry);
                }
            }
            return seen;
        }
    }

    private static List<List<Path>> slices(List<Path> entries) {
        var slices = new ArrayList<List<Path>>();
        for (int from = 0; from < entries.size(); from += SLICE) {
            slices.add(entries.subList(from, Math.min(from + SLICE, entries.size())));
        }
        return slices;
    }

    /// The folders directly in the anime directory that may be a series'.
    static List<Path> folders(Path anime) throws IOException {
        return entries(anime).stream().filter(Changes::isFolder).toList();
    }

    private static List<Path> entries(Path anime) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(anime)) {
            var entries = new ArrayList<Path>();
            for (Path child : children) {
                if (!Exclusions.seriesFolder(child.getFileName().toString())) {
                    entries.add(child);
                }
            }
            entries.sort(null);
            return entries;
        }
    }

    /// A link that leads nowhere counts, unless it bears the name of a file: its disk may be away.
    private static boolean isFolder(Path child) {
        return Files.isDirectory(child)
                || (Files.isSymbolicLink(child)
                        && !Files.exists(child)
                        && Exclusions.file(child.getFileName().toString()));
    }

    private static Set<String> gone(Set<String> known, List<Path> folders) {
        Set<String> there =
                folders.stream()
                        .map(folder -> folded(folder.getFileName().toString()))
                        .collect(Collectors.toSet());
        var gone = new HashSet<>(known);
        gone.removeIf(unit -> unit.isEmpty() || there.contains(folded(unit)));
        return gone;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    boolean isNone() {
        return toRead.isEmpty() && gone.isEmpty() && !isRootChanged;
    }

    int folders() {
        return toRead.size() + unchanged;
    }

    /// The entries that will be looked at, in order: those that are gone first, the anime directory
    /// itself last.
    List<String> units() {
        var units = new ArrayList<>(gone);
        toRead.forEach(folder -> units.add(FolderWalk.text(folder.getFileName()).toString()));
        if (isRootChanged) {
            units.add("");
        }
        return units;
    }
}
