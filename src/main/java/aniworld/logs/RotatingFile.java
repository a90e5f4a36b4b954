package aniworld.logs;

import aniworld.files.OwnerAlone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file that grows at its end and makes room when it is full: `app.log` becomes `app.log.1`, that
/// one `app.log.2`, and the oldest goes. For one thread at a time.
final class RotatingFile implements AutoCloseable {
    private static final Set<StandardOpenOption> APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path path;
    private final long maxBytes;
    private final int backups;
    private FileChannel channel;
    private long size;

    /// @throws IOException when the file cannot be opened
    RotatingFile(Path path, long maxBytes, int backups) throws IOException {
        this.path = path;
        this.maxBytes = maxBytes;
        this.backups = backups;
        this.channel = OwnerAlone.open(path, APPEND);
        this.size = channel.size();
    }

    void write(byte[] line) throws IOException {
        if (size > 0 && size + line.length > maxBytes) {
            rotate();
        }
        var bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            size += channel.write(bytes);
        }
    }

    private void rotate() throws IOException {
        channel.close();
        try {
            moveOn();
        } finally {
            channel = OwnerAlone.open(path, APPEND);
            size = channel.size();
        }
    }

    private void moveOn() throws IOException {
        if (backups == 0) {
            Files.deleteIfExists(path);
        }
        for (int number = backups; number > 0; number--) {
            Path older = number == 1 ? path : numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
