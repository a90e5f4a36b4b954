package aniworld.library;

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

    /// @throws IOException when the anime directory cannot be listed
    static Changes of(Path anime, Familiar known) throws IOException {
        boolean rootChanged = !known.isUnchanged(anime, "");
        List<Path> folders = folders(anime);
        var toRead = new ArrayList<Path>();
        for (Path folder : folders) {
            if (!known.isUnchanged(anime, folder.getFileName().toString())) {
                toRead.add(folder);
            }
        }
        Set<String> gone = rootChanged ? gone(known.units(), folders) : Set.of();
        return new Changes(toRead, gone, rootChanged, folders.size() - toRead.size());
    }

    /// The folders directly in the anime directory that may be a series'.
    static List<Path> folders(Path anime) throws IOException {
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(anime, Changes::isSeriesFolder)) {
            var folders = new ArrayList<Path>();
            children.forEach(folders::add);
            folders.sort(null);
            return folders;
        }
    }

    /// A link that leads nowhere counts: its disk may be away.
    private static boolean isSeriesFolder(Path child) {
        return !Exclusions.seriesFolder(child.getFileName().toString())
                && (Files.isDirectory(child) || leadsNowhere(child));
    }

    private static boolean leadsNowhere(Path child) {
        return Files.isSymbolicLink(child) && !Files.exists(child);
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

    /// The entries that will have been looked at.
    Set<String> units() {
        var units = new HashSet<>(gone);
        toRead.forEach(folder -> units.add(folder.getFileName().toString()));
        if (isRootChanged) {
            units.add("");
        }
        return units;
    }
}
