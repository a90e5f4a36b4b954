package aniworld;

import aniworld.files.OwnerAlone;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder of one instance: settings, database, logs. Held by a lock for as long as it is open,
/// so that two programs never write to one database. A crash frees the lock; the lock's file stays
/// and means nothing by itself.
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "aniworld.lock";
    private static final Set<StandardOpenOption> MADE_OR_OPENED =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Makes the folder where it is not there, for the owner alone, and takes the lock.
    ///
    /// @throws Problem CONFIGURATION_ERROR with one line for the person at the keyboard
    static DataFolder open(Path path) {
        try {
            OwnerAlone.makeFolders(path);
            return locked(path);
        } catch (IOException failure) {
            throw refused(
                    "The data folder %s cannot be used: %s".formatted(path, Words.of(failure)),
                    failure);
        }
    }

    /// Whether a running instance holds a folder. Not to be asked about one that this process
    /// holds: POSIX gives a process' lock back when it closes any channel of the file.
    static boolean isHeld(Path path) {
        Path lock = path.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !lock(channel);
        } catch (IOException failure) {
            throw refused(
                    "The data folder %s cannot be used: %s".formatted(path, Words.of(failure)),
                    failure);
        }
    }

    private static DataFolder locked(Path path) throws IOException {
        FileChannel channel = OwnerAlone.open(path.resolve(LOCK), MADE_OR_OPENED);
        if (!lock(channel)) {
            String owner = read(channel);
            channel.close();
            throw refused(
                    "The data folder %s belongs to a running Aniworld%s.".formatted(path, owner),
                    null);
        }
        write(channel, " (process " + ProcessHandle.current().pid() + ")");
        return new DataFolder(path, channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Problem refused(String message, @Nullable Throwable cause) {
        return new Problem(ErrorCode.CONFIGURATION_ERROR, message, Map.of(), cause);
    }

    /// Absolute.
    Path path() {
        return path;
    }

    /// Where its files lie.
    DataPlace place(Map<String, String> environment) {
        return new DataPlace(path, environment);
    }

    Path backups() {
        return path.resolve("backups");
    }

    Path posters() {
        return path.resolve("posters");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /// Gives the lock back.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
