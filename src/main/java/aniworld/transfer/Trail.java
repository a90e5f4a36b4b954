package aniworld.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The note of a draft, which grows by a line with each write: a process that dies has told all
/// that it handed to the operating system. Used by one thread at a time, which nobody interrupts.
final class Trail implements AutoCloseable {
    private static final int LONGEST = 256 << 10;

    private final NoteFile note;
    private @Nullable FileChannel end;
    private int length;

    Trail(Path partial) {
        note = NoteFile.beside(partial);
    }

    NoteFile note() {
        return note;
    }

    /// Begins anew with what is there so far.
    void begin(Journal journal) throws DiskFault {
        close();
        note.write(journal);
        if (note.boot().isPresent()) {
            end = opened();
        }
    }

    private FileChannel opened() throws DiskFault {
        try {
            return FileChannel.open(note.path(), StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw DiskFault.of(note.path(), failure);
        }
    }

    /// Adds what has been written, once it has been.
    ///
    /// @return whether the trail is so long by now that it is better begun anew
    boolean add(Range written) throws DiskFault {
        FileChannel channel = end;
        if (channel == null) {
            return false;
        }
        ByteBuffer line = ByteBuffer.wrap(NoteFile.line(written).getBytes(UTF_8));
        length += line.remaining();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException failure) {
            throw DiskFault.of(note.path(), failure);
        }
        return length > LONGEST;
    }

    void delete() throws DiskFault {
        close();
        note.delete();
    }

    @Override
    public void close() throws DiskFault {
        FileChannel channel = end;
        end = null;
        length = 0;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                throw DiskFault.of(note.path(), failure);
            }
        }
    }
}
