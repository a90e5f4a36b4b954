package aniworld.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file as it grows: its bytes, its journal and the plan for the rest. Data reach the disk
/// before the journal speaks of them; the journal says which file it is before its data come.
final class Draft implements AutoCloseable {
    /// Bytes that are fetched again and compared when no strong tag tells that the file is the
    /// same.
    private static final int OVERLAP = 64 << 10;

    private static final int RETREAT = 64 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private final Path path;
    private final PartialFile file;
    private final Book book;
    private final Facts known;
    private final boolean forced;
    private final RoomCheck room;
    private boolean fits;
    private volatile Plan plan;
    private volatile boolean wholeOnly;

    private Draft(
            Path path, PartialFile file, Book book, Facts known, boolean forced, RoomCheck room) {
        this.path = path;
        this.file = file;
        this.book = book;
        this.known = known;
        this.forced = forced;
        this.room = room;
        plan = new Plan(Coverage.NONE, known.total());
    }

    /// Opens what an earlier run left, or begins.
    ///
    /// @param forced whether what is whole, or vouched for, has to outlive the death of the system
    /// @return empty when another process works on it
    static Optional<Draft> open(
            Path partial, TransferSource.File source, boolean forced, RoomCheck room)
            throws DiskFault {
        Optional<PartialFile> file = PartialFile.open(partial);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var known = new Facts(new Validator.Nothing(), source.size(), false);
        var book = new Book(partial, source.address().toString(), known, forced);
        var draft = new Draft(partial, file.get(), book, known, forced, room);
        try {
            draft.takeUp();
            return Optional.of(draft);
        } catch (DiskFault failure) {
            draft.close();
            throw failure;
        }
    }

    private void takeUp() throws DiskFault {
        Coverage earlier = book.takeUp(file.size());
        plan = new Plan(earlier, book.facts().total());
    }

    Plan plan() {
        return plan;
    }

    Facts facts() {
        return book.facts();
    }

    /// Whether the server has shown that it cannot give parts.
    boolean isWholeOnly() {
        return wholeOnly;
    }

    /// @return false when the file at the server is another one by now
    /// @throws DiskFault also when there is no room for all of it
    boolean agree(Facts said) throws DiskFault {
        if (!book.agree(said)) {
            return false;
        }
        OptionalLong total = book.facts().total();
        if (total.isPresent()) {
            plan.learn(total.getAsLong());
            checkRoom(total.getAsLong());
        }
        return true;
    }

    private synchronized void checkRoom(long total) throws DiskFault {
        if (!fits) {
            Optional<String> lack = room.lack(total, plan.written().bytes());
            if (lack.isPresent()) {
                throw DiskFault.tooSmall(lack.get());
            }
            fits = true;
        }
    }

    void write(Lease lease, byte[] bytes, int from, int count) throws DiskFault {
        long at = lease.position();
        file.write(bytes, from, count, at);
        plan.wrote(lease, count);
        book.wrote(new Range(at, at + count));
    }

    /// How many bytes before this place should be fetched again and compared.
    int overlap(long position) {
        return facts().validator().isStrong()
                ? 0
                : (int) Math.min(OVERLAP, plan.written().before(position));
    }

    boolean holds(byte[] bytes, long offset) throws DiskFault {
        return Arrays.equals(bytes, file.read(offset, bytes.length));
    }

    /// From here on all that is written is noted, for the case that this process dies.
    void note() throws DiskFault {
        book.note();
    }

    boolean isNoted() {
        return book.isOpen();
    }

    /// Enters what is written; where it has to outlive the system it is forced first. The coverage
    /// is taken before the force: what is written meanwhile is not vouched for.
    void force() throws DiskFault {
        Coverage written = plan.written();
        if (forced) {
            file.force();
        }
        book.enter(written);
    }

    /// Gives back a little of a disk that is full, so that what came can be noted there. No other
    /// thread may be writing. Where that fails, what was noted before still holds.
    void retreat() {
        Coverage written = plan.written();
        long end = Math.max(written.end() - RETREAT, book.vouched());
        try {
            if (end < written.end()) {
                file.cut(end);
                book.retreat(written.until(end));
            }
        } catch (DiskFault stillFull) {
            LOG.debug("Nothing more can be noted", stillFull);
        }
    }

    /// Whether it is a mere piece and whole: it is about to take its place, with nothing on paper.
    boolean isWholePiece() {
        return !forced && plan.isComplete();
    }

    /// Whether notes survive this process; where not, only forcing helps.
    boolean takesNotes() {
        return book.takesNotes();
    }

    /// Begins again with nothing. No other thread may be writing.
    ///
    /// @param whole never ask for parts again
    void startOver(boolean whole) throws DiskFault {
        wholeOnly |= whole;
        book.forget(known);
        file.cut(0);
        plan = new Plan(Coverage.NONE, known.total());
    }

    /// Whether the whole file is what was promised; then it is also on the disk.
    boolean seal(Optional<Checksum> checksum, Stop stop) throws DiskFault {
        file.cut(plan.total().orElseThrow());
        if (checksum.isPresent() && !file.addsUpTo(checksum.get(), stop)) {
            return false;
        }
        if (forced) {
            file.force();
        }
        return true;
    }

    /// Leaves nothing behind.
    void discard() throws DiskFault {
        if (forced) {
            discard(path);
            return;
        }
        book.discard();
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    /// The larger of what journal and note know of; 0 where neither can be read.
    static long present(Path partial) {
        try {
            long journaled =
                    JournalFile.beside(partial).read().map(it -> it.covered().bytes()).orElse(0L);
            long noted = NoteFile.beside(partial).read().map(it -> it.covered().bytes()).orElse(0L);
            return Files.exists(partial) ? Math.max(journaled, noted) : 0;
        } catch (DiskFault unreadable) {
            return 0;
        }
    }

    /// Leaves nothing behind a transfer that has ended so.
    static TransferResult discarded(Path partial, TransferResult result) {
        try {
            discard(partial);
            return result;
        } catch (DiskFault fault) {
            return result instanceof TransferResult.Done
                    ? result
                    : new TransferResult.DiskTrouble(fault.words());
        }
    }

    static void discard(Path partial) throws DiskFault {
        try {
            NoteFile.beside(partial).delete();
            JournalFile.beside(partial).delete();
            Files.deleteIfExists(partial);
            Workspace.discard(partial);
        } catch (IOException failure) {
            throw DiskFault.of(partial, failure);
        }
    }

    @Override
    public void close() throws DiskFault {
        try {
            book.close();
        } finally {
            file.close();
        }
    }
}
