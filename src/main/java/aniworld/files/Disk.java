package aniworld.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.ReentrantLock;

/// Moves files in ways that survive a crash at any point.
public final class Disk {
    private final ReentrantLock naming = new ReentrantLock();

    /// Gives a file a further name that nothing has, then takes the first name away. A hard link
    /// does that without ever overwriting; where the file system has none (exFAT, some network
    /// shares) the name is looked up first, and no other thread of this program can take it
    /// between.
    ///
    /// @throws FileAlreadyExistsException when something has the name
    /// @throws AtomicMoveNotSupportedException when the two lie on different disks
    public void move(Path from, Path to) throws IOException {
        naming.lock();
        try {
            if (isTwiceTheSame(from, to)) {
                Files.delete(from); // a crash came between the two names
            } else if (link(from, to)) {
                Files.delete(from);
            } else {
                moveChecked(from, to);
            }
        } finally {
            naming.unlock();
        }
        force(parent(to));
    }

    private static boolean isTwiceTheSame(Path from, Path to) throws IOException {
        return Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(from, to);
    }

    private static boolean link(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.createLink(to, from);
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException real) {
            throw real;
        } catch (UnsupportedOperationException | FileSystemException none) {
            return false;
        }
    }

    private static void moveChecked(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// As [#move], from another disk too: then the file is copied first, so that under its new name
    /// it is whole or not there.
    ///
    /// @param near on the disk of `to`, for the copy; overwritten
    /// @throws FileAlreadyExistsException when something has the name
    /// @throws IOException when it failed: `from` is still there, and nothing near. A crash may
    ///   leave what is near, or both files whole
    public void carry(Path from, Path to, Path near) throws IOException {
        try {
            move(from, to);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("a folder on another disk cannot be moved", otherDisk);
            }
            copy(from, near);
            try {
                move(near, to);
            } finally {
                Files.deleteIfExists(near);
            }
            Files.delete(from);
        }
    }

    /// Copies a file to another disk, with its mode and group, forces it there, and reads it again.
    ///
    /// @param to is overwritten
    /// @throws IOException when the copy is not the same; then there is none
    public void copy(Path from, Path to) throws IOException {
        try {
            Files.copy(
                    from,
                    to,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            Durable.force(to);
            if (Files.mismatch(from, to) != -1) {
                throw new IOException("the copy on the other disk is not the same");
            }
        } catch (IOException failure) {
            Files.deleteIfExists(to);
            throw failure;
        }
    }

    /// Makes a folder and those above it, and forces their names to the disk.
    public void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolders(parent(folder));
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        }
        force(parent(folder));
    }

    /// Some file systems cannot force a folder; there the system does it in its own time.
    private static void force(Path folder) {
        try {
            Durable.force(folder);
        } catch (IOException unsupported) {
            return;
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("no place for a file: " + path);
        }
        return parent;
    }
}
