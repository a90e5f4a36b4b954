package aniworld.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Gives a whole file its name in one step: whoever looks sees all of it or nothing. Never
/// overwrites.
///
/// From another file system the file is copied into the staging folder first, forced and compared;
/// so that folder must lie on the file system of the targets.
public final class AtomicDelivery implements Delivery {
    private final Path staging;

    /// @param staging absolute; made when it is needed
    public AtomicDelivery(Path staging) {
        this.staging = staging;
    }

    /// Makes the target's folder when it is not there.
    @Override
    public void deliver(Path partial, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try {
            name(partial, target);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Path copy = copied(partial);
            try {
                name(copy, target);
            } finally {
                Files.deleteIfExists(copy);
            }
            Files.delete(partial);
        }
    }

    /// A second name, then the first one goes: unlike a rename this fails when the target exists,
    /// whoever made it in the last moment.
    private static void name(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (FileAlreadyExistsException taken) {
            if (!isOurs(file, target)) {
                throw taken;
            }
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            move(file, target);
            return;
        }
        Files.delete(file);
    }

    /// After a crash between the two steps both names are there, for the same file.
    private static boolean isOurs(Path file, Path target) throws IOException {
        return !Files.isSymbolicLink(target) && Files.isSameFile(file, target);
    }

    private static void move(Path file, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path copied(Path partial) throws IOException {
        Files.createDirectories(staging);
        Path copy = staging.resolve(partial.getFileName() + ".copy");
        try {
            Files.copy(partial, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (Files.mismatch(partial, copy) != -1) {
                throw new IOException("the copy in " + staging + " differs from what was fetched");
            }
            return copy;
        } catch (IOException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }
}
