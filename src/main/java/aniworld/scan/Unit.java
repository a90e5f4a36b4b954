package aniworld.scan;

import aniworld.library.FolderMark;
import aniworld.library.ShelfFile;
import aniworld.scan.ScanResult.Unreadable;
import java.nio.file.Path;
import java.util.List;

/// One entry of the anime directory as it was read: most often the folder of a series, sometimes
/// one of several. The files that lie in the anime directory itself make up one too, without a
/// name.
///
/// @param groups whose files they are
/// @param unread what could not be read, relative to the anime directory
/// @param reasons one for each of those
/// @param marks of its folders; empty when it must be read again the next time
record Unit(
        String name,
        List<Group> groups,
        List<Path> unread,
        List<Unreadable> reasons,
        List<FolderMark> marks) {
    Unit {
        groups = List.copyOf(groups);
        unread = List.copyOf(unread);
        reasons = List.copyOf(reasons);
        marks = List.copyOf(marks);
    }

    /// An entry that is not there any more.
    static Unit gone(String name) {
        return new Unit(name, List.of(), List.of(), List.of(), List.of());
    }

    /// Whether a file that was not seen lies where nobody could look.
    boolean hides(ShelfFile known) {
        return unread.stream().anyMatch(known.path()::startsWith);
    }

    /// Whether any of its files lie among those of other series.
    boolean hasLoose() {
        return groups.stream().anyMatch(Group.Loose.class::isInstance);
    }

    List<ShelfFile> files() {
        return groups.stream().flatMap(group -> group.files().stream()).toList();
    }
}
