package aniworld.store;

import aniworld.downloads.DownloadStore.Tally;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The counts of the queue, as long as nothing was written since they were made.
final class CachedTally {
    private final Database database;
    private final AtomicLong writes = new AtomicLong();
    private volatile @Nullable Counted last;

    CachedTally(Database database) {
        this.database = database;
    }

    void forget() {
        writes.incrementAndGet();
    }

    /// The number of writes is read before the rows are: a write in between makes the result old at
    /// once, never wrong for longer.
    Tally get() {
        long now = writes.get();
        Counted counted = last;
        if (counted == null || counted.writes() != now) {
            counted = new Counted(now, database.read(QueueItems::tally));
            last = counted;
        }
        return counted.tally();
    }

    private record Counted(long writes, Tally tally) {}
}
