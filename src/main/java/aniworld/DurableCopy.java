package aniworld;

import aniworld.files.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files of one's own that are on the disk when a call returns, readable by their owner alone.
final class DurableCopy {
    private DurableCopy() {}

    /// Copies to a place where nothing lies yet.
    static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
        keepPrivate(to, "rw-------");
        Durable.force(to);
    }

    /// Makes a folder that must not be there yet.
    static Path folder(Path path) throws IOException {
        Files.createDirectory(path);
        keepPrivate(path, "rwx------");
        return path;
    }

    private static void keepPrivate(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
