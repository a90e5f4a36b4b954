package aniworld.transfer;

import java.util.Optional;

/// What this transfer knows about the file, on paper: the journal is written here and nowhere else.
/// Safe for any thread.
final class Book {
    private final JournalFile file;
    private final String address;
    private Facts facts;
    private Coverage noted = Coverage.NONE;
    private boolean open;

    /// @param facts what is known without having asked
    Book(JournalFile file, String address, Facts facts) {
        this.file = file;
        this.address = address;
        this.facts = facts;
    }

    /// Takes up what an earlier run wrote, as far as it can be of the same file.
    ///
    /// @param size of the partial file
    Coverage takeUp(long size) throws DiskFault {
        Optional<Journal> earlier = file.read().filter(journal -> isUsable(journal, size));
        earlier.ifPresent(
                journal -> {
                    facts = journal.facts().and(facts);
                    noted = journal.forced();
                });
        return noted;
    }

    private boolean isUsable(Journal journal, long size) {
        boolean traceable =
                !(journal.facts().validator() instanceof Validator.Nothing)
                        || journal.address().equals(address);
        return traceable && journal.forced().end() <= size && !journal.facts().contradict(facts);
    }

    synchronized Facts facts() {
        return facts;
    }

    /// Compares what an answer says with what is known. Before the first byte of a run is written
    /// the journal tells of which file it is.
    ///
    /// @return false when the file is another one by now
    synchronized boolean agree(Facts said) throws DiskFault {
        if (facts.contradict(said)) {
            return false;
        }
        facts = facts.and(said);
        if (!open) {
            file.replace(new Journal(address, facts, noted));
            open = true;
        }
        return true;
    }

    /// Notes what has been forced to disk.
    synchronized void note(Coverage forced) throws DiskFault {
        if (open && !forced.equals(noted)) {
            file.write(new Journal(address, facts, forced));
            noted = forced;
        }
    }

    /// Vouches for nothing any more.
    synchronized void forget(Facts known) throws DiskFault {
        facts = known;
        noted = Coverage.NONE;
        open = false;
        file.replace(new Journal(address, facts, noted));
    }
}
