package aniworld.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The file in which the bytes gather. Safe for several threads that write to different places; a
/// thread that may be interrupted must not come in here, since Java closes the file then.
final class PartialFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final FileChannel channel;

    private PartialFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Opens or makes the file, and its folder.
    ///
    /// @return empty when another process holds it
    static Optional<PartialFile> open(Path path) throws DiskFault {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return Optional.of(new PartialFile(path, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// The lock lasts as long as the channel. Some network file systems have no locks; there the
    /// one lock on the data folder has to do.
    private static boolean isFree(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    void write(byte[] bytes, int from, int count, long offset) throws DiskFault {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, offset + buffer.position() - from);
            }
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// Bytes as they lie there; fewer when the file ends before.
    byte[] read(long offset, int count) throws DiskFault {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        try {
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
                // goes on where it stopped
            }
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    long size() throws DiskFault {
        try {
            return channel.size();
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// Cuts what lies behind this size.
    void cut(long size) throws DiskFault {
        try {
            channel.truncate(size);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// Returns when all that was written before is on the disk.
    void force() throws DiskFault {
        try {
            channel.force(true);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// Whether the whole file adds up to this. Reading it takes a while.
    ///
    /// @param stop ends the reading early; the answer then means nothing
    boolean addsUpTo(Checksum checksum, Stop stop) throws DiskFault {
        MessageDigest digest = digest(checksum.algorithm());
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            for (long offset = 0; !stop.isPulled() && channel.read(buffer, offset) >= 0; ) {
                offset += buffer.position();
                digest.update(buffer.flip());
                buffer.clear();
            }
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(checksum.hex());
    }

    private static MessageDigest digest(Checksum.Algorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.jdkName());
        } catch (NoSuchAlgorithmException everyJdkHasThem) {
            throw new IllegalStateException(everyJdkHasThem);
        }
    }

    @Override
    public void close() throws DiskFault {
        try {
            channel.close();
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }
}
