package aniworld.library;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;

/// Where files go that a person deletes or replaces: `.aniworld/trash/2026-01-31/…` under the path
/// they had.
final class Trash {
    private final Path folder;
    private final Disk disk;

    Trash(Path workArea, Disk disk) {
        this.folder = workArea.resolve("trash");
        this.disk = disk;
    }

    /// @param relative the path it had in the library
    /// @return where it is now
    Path take(Path file, Path relative, LocalDate day) throws IOException {
        Path place = free(relative, day);
        disk.makeFolders(place.getParent() == null ? folder : place.getParent());
        try {
            disk.move(file, place);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            bring(file, place);
        }
        return place;
    }

    /// A linked folder may lie on another disk: a file of it is copied whole before it goes there.
    private void bring(Path file, Path place) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a folder on another disk cannot be moved to the trash");
        }
        disk.copy(file, place);
        Files.delete(file);
    }

    private Path free(Path relative, LocalDate day) {
        Path place = folder.resolve(day.toString()).resolve(relative);
        for (int n = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); n++) {
            place = folder.resolve(day + "-" + n).resolve(relative);
        }
        return place;
    }
}
