package aniworld.transfer;

import aniworld.files.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The chunks of one playlist, one behind the other, in files that can each be decoded by itself.
/// What the journal says is on the disk, whatever dies: data first, journal second. Used by one
/// thread alone.
final class Reel implements AutoCloseable {
    private static final int BUFFER = 256 << 10;
    private static final long FORCE_NANOS = 5_000_000_000L;
    private static final long NOTE_NANOS = 200_000_000L;
    private static final long NOTE_BYTES = 8L << 20;

    private final Workspace workspace;
    private final String name;
    private final JournalFile journal;
    private final NoteFile note;
    private final byte[] buffer = new byte[BUFFER];
    private MessageDigest digest = sha256();
    private Standing standing = Standing.NONE;
    private Standing forced = Standing.NONE;
    private long bytes;
    private long forcedAt = System.nanoTime();
    private Standing noted = Standing.NONE;
    private long notedAt = forcedAt;
    private long unnoted;
    private int openPart;
    private @Nullable PartialFile open;

    /// @param name `v` or `a`
    Reel(Workspace workspace, String name) {
        this.workspace = workspace;
        this.name = name;
        Path base = workspace.folder().resolve(name);
        this.journal = JournalFile.beside(base);
        this.note = NoteFile.beside(base);
    }

    /// Takes up what an earlier run of the same playlist has written.
    ///
    /// @return how many of the chunks are there
    int takeUp(List<Chunk> chunks) throws DiskFault {
        Optional<Standing> noted = note.text().flatMap(Standing::parse);
        Optional<Standing> journaled = JournalFile.text(journal.path()).flatMap(Standing::parse);
        Optional<Standing> earlier =
                noted.filter(it -> fits(it, chunks))
                        .or(() -> journaled.filter(it -> fits(it, chunks)));
        if (earlier.isEmpty()) {
            forget();
            return 0;
        }
        standing = earlier.get();
        digest = digestOf(chunks.subList(0, standing.chunks()));
        bytes = standing.bytes();
        for (int part = 0; part < standing.part(); part++) {
            bytes += size(workspace.part(name, part));
        }
        return standing.chunks();
    }

    private static long size(Path file) throws DiskFault {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw DiskFault.of(file, failure);
        }
    }

    /// All that is written, in bytes.
    long bytes() {
        return bytes;
    }

    private boolean fits(Standing earlier, List<Chunk> chunks) {
        if (earlier.chunks() > chunks.size()) {
            return false;
        }
        Path part = workspace.part(name, earlier.part());
        try {
            return earlier.digest().equals(hex(digestOf(chunks.subList(0, earlier.chunks()))))
                    && (Files.exists(part) ? Files.size(part) : 0) >= earlier.bytes();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// The old journal must be gone for good before what it vouches for is overwritten.
    private void forget() throws DiskFault {
        note.delete();
        journal.delete();
        try {
            Durable.forceNameOf(journal.path());
        } catch (IOException failure) {
            throw DiskFault.of(journal.path(), failure);
        }
    }

    Standing standing() {
        return standing;
    }

    /// Writes a chunk behind the others. When that fails the reel is as it was.
    void append(Chunk chunk, InputStream plain) throws IOException {
        int part = chunk.opensPart() ? standing.part() + 1 : standing.part();
        long from = chunk.opensPart() ? 0 : standing.bytes();
        PartialFile file = file(part);
        long at = from;
        for (int count = plain.read(buffer); count >= 0; count = plain.read(buffer)) {
            file.write(buffer, 0, count, at);
            at += count;
        }
        digest.update(identity(chunk));
        standing = new Standing(hex(digest), standing.chunks() + 1, part, at);
        bytes += at - from;
        unnoted += at - from;
    }

    private PartialFile file(int part) throws DiskFault {
        PartialFile now = open;
        if (now != null && openPart == part) {
            return now;
        }
        if (now != null) {
            finish(now);
        }
        PartialFile next =
                PartialFile.open(workspace.part(name, part))
                        .orElseThrow(() -> new IllegalStateException("the workspace is locked"));
        open = next;
        openPart = part;
        return next;
    }

    /// Cuts what a failed attempt has left behind the end.
    private void finish(PartialFile file) throws DiskFault {
        if (openPart == standing.part()) {
            file.cut(standing.bytes());
        }
        file.force();
        file.close();
        open = null;
    }

    /// Notes what is appended, and forces it to the disk, now and then.
    ///
    /// @return whether all that was appended is noted
    boolean keep() throws DiskFault {
        long now = System.nanoTime();
        if (now - forcedAt >= FORCE_NANOS) {
            keepNow();
        } else if (unnoted >= NOTE_BYTES || now - notedAt >= NOTE_NANOS) {
            note();
        }
        return standing.equals(noted);
    }

    private void note() throws DiskFault {
        if (!standing.equals(noted)) {
            note.write(standing.text());
            noted = standing;
        }
        notedAt = System.nanoTime();
        unnoted = 0;
    }

    void keepNow() throws DiskFault {
        note();
        if (open != null && !standing.equals(forced)) {
            open.force();
            journal.write(standing.text());
            forced = standing;
        }
        forcedAt = System.nanoTime();
    }

    /// The files, once all chunks are there.
    List<Path> parts() throws DiskFault {
        if (open != null) {
            finish(open);
        }
        var parts = new ArrayList<Path>();
        for (int part = 0; part <= standing.part(); part++) {
            parts.add(workspace.part(name, part));
        }
        return parts;
    }

    private static MessageDigest digestOf(List<Chunk> chunks) {
        MessageDigest digest = sha256();
        chunks.forEach(chunk -> digest.update(identity(chunk)));
        return digest;
    }

    private static byte[] identity(Chunk chunk) {
        return (chunk.identity() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() throws DiskFault {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
