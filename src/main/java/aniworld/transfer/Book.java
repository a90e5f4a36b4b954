package aniworld.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What this transfer knows about the file, on paper: journal and note are written here and nowhere
/// else. Safe for any thread.
final class Book implements AutoCloseable {
    private final JournalFile journal;
    private final Trail trail;
    private final String address;
    private Facts facts;
    private Coverage forced = Coverage.NONE;
    private Coverage noted = Coverage.NONE;
    private final boolean early;
    private boolean agreed;
    private boolean open;

    /// @param facts what is known without having asked
    /// @param forced whether it has to outlive the death of the system
    Book(Path partial, String address, Facts facts, boolean forced) {
        journal = JournalFile.beside(partial, forced);
        trail = new Trail(partial);
        early = forced;
        this.address = address;
        this.facts = facts;
    }

    /// Takes up what an earlier run wrote, as far as it can be of the same file.
    ///
    /// @param size of the partial file
    Coverage takeUp(long size) throws DiskFault {
        Optional<Journal> earlier = journal.read().filter(it -> isUsable(it, size));
        if (earlier.isPresent()) {
            facts = earlier.get().facts().and(facts);
            forced = earlier.get().covered();
            noted = noted(earlier.get(), size);
        }
        return noted;
    }

    private boolean isUsable(Journal journal, long size) {
        boolean traceable =
                !(journal.facts().validator() instanceof Validator.Nothing)
                        || journal.address().equals(address);
        return traceable && journal.covered().end() <= size && !journal.facts().contradict(facts);
    }

    private Coverage noted(Journal journal, long size) throws DiskFault {
        Optional<Journal> quick =
                trail.note().read().filter(it -> it.agrees(journal) && it.covered().end() <= size);
        Coverage all = journal.covered();
        if (quick.isPresent()) {
            for (Range range : quick.get().covered().ranges()) {
                all = all.plus(range);
            }
        }
        return all;
    }

    synchronized Facts facts() {
        return facts;
    }

    /// Compares what an answer says with what is known. Before the first byte of a run is written
    /// the journal tells of which file it is; that of a mere piece comes with its first note.
    ///
    /// @return false when the file is another one by now
    synchronized boolean agree(Facts said) throws DiskFault {
        if (facts.contradict(said)) {
            return false;
        }
        facts = facts.and(said);
        agreed = true;
        if (early) {
            begin();
        }
        return true;
    }

    private void begin() throws DiskFault {
        if (!open) {
            journal.replace(new Journal(address, facts, forced));
            trail.begin(new Journal(address, facts, noted));
            open = true;
        }
    }

    /// Before here nothing may be cut off: journal or note speak of it.
    synchronized long vouched() {
        return Math.max(forced.end(), open ? noted.end() : 0);
    }

    /// Takes down what has been written, once it has been.
    synchronized void wrote(Range range) throws DiskFault {
        boolean isLong = open && trail.add(range);
        noted = noted.plus(range);
        if (isLong) {
            trail.begin(new Journal(address, facts, noted));
        }
    }

    /// From here on each write leaves a note, and those before do too.
    synchronized void note() throws DiskFault {
        if (agreed) {
            begin();
        }
    }

    /// Notes less than was written: the rest is about to be cut off.
    synchronized void retreat(Coverage kept) throws DiskFault {
        if (agreed) {
            noted = kept;
            begin();
            trail.begin(new Journal(address, facts, noted));
        }
    }

    synchronized boolean isOpen() {
        return open;
    }

    /// Enters what has been forced to disk.
    synchronized void enter(Coverage reached) throws DiskFault {
        if (agreed && !reached.equals(forced)) {
            begin();
            journal.write(new Journal(address, facts, reached));
            forced = reached;
        }
    }

    /// Vouches for nothing any more. The note goes first: it must never be found beside a journal
    /// that it does not belong to.
    synchronized void forget(Facts known) throws DiskFault {
        trail.delete();
        facts = known;
        noted = Coverage.NONE;
        forced = Coverage.NONE;
        open = false;
        agreed = false;
        journal.replace(new Journal(address, facts, forced));
    }

    /// Removes both, where there are any.
    synchronized void discard() throws DiskFault {
        if (early || open || Files.exists(journal.path())) {
            trail.delete();
            journal.delete();
        }
    }

    /// Whether quick notes are possible here.
    boolean takesNotes() {
        return trail.note().boot().isPresent();
    }

    @Override
    public synchronized void close() throws DiskFault {
        trail.close();
    }
}
