package aniworld.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import aniworld.files.Durable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The journal beside a partial file. At any moment, after any crash, the old one or the new one is
/// there, whole.
///
/// @param forced whether it outlives the death of the system; else only that of the process
record JournalFile(Path path, boolean forced) {
    private static final int LARGEST = 1 << 20;

    static JournalFile beside(Path partial) {
        return beside(partial, true);
    }

    static JournalFile beside(Path partial, boolean forced) {
        return new JournalFile(partial.resolveSibling(partial.getFileName() + ".journal"), forced);
    }

    /// Empty when there is none, or none that can be understood.
    Optional<Journal> read() throws DiskFault {
        return text(path).flatMap(Journal::parse);
    }

    static Optional<String> text(Path path) throws DiskFault {
        try {
            return Files.size(path) > LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(path), UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// Replaces the journal. The bytes that it speaks of must have been forced before.
    void write(Journal journal) throws DiskFault {
        write(journal.text());
    }

    void write(String content) throws DiskFault {
        try {
            try (var channel =
                    FileChannel.open(
                            fresh(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer text = ByteBuffer.wrap(content.getBytes(UTF_8));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                if (forced) {
                    channel.force(true);
                }
            }
            Files.move(fresh(), path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// As [#write], and not even a power cut brings the one before back. Needed when bytes that the
    /// old journal vouches for are about to be overwritten.
    void replace(Journal journal) throws DiskFault {
        write(journal);
        try {
            if (forced) {
                Durable.forceNameOf(path);
            }
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    void delete() throws DiskFault {
        try {
            Files.deleteIfExists(fresh());
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    private Path fresh() {
        return path.resolveSibling(path.getFileName() + ".new");
    }
}
