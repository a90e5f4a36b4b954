package aniworld.library;

import aniworld.library.ScanResult.Unreadable;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a series' folder was found to hold.
///
/// @param folder its name
/// @param files in order of their paths, each path once
/// @param unread what could not be read, relative to the anime directory
/// @param reasons one for each of those
record FolderReading(
        String folder, List<ShelfFile> files, List<Path> unread, List<Unreadable> reasons) {
    FolderReading {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        reasons = List.copyOf(reasons);
    }

    /// Whether a file that was not seen lies where nobody could look.
    boolean hides(ShelfFile known) {
        return unread.stream().anyMatch(known.path()::startsWith);
    }

    /// Two folders whose names differ in their composition alone are one to the library.
    FolderReading joined(FolderReading other) {
        var byPath = new TreeMap<Path, ShelfFile>();
        Stream.of(files, other.files)
                .flatMap(List::stream)
                .forEach(file -> byPath.putIfAbsent(file.path(), file));
        return new FolderReading(
                folder,
                List.copyOf(byPath.values()),
                Stream.concat(unread.stream(), other.unread.stream()).toList(),
                Stream.concat(reasons.stream(), other.reasons.stream()).toList());
    }
}
