package aniworld.transfer;

/// Decides when the draft is forced and noted: often enough that a kill costs less than one percent
/// of the file and a megabyte, seldom enough that the disk has time for the data. Used by one
/// thread alone.
final class Checkpoints {
    private static final long SMALLEST = 512 << 10;
    private static final int SHARE = 200;
    private static final long BETWEEN_NANOS = 1_000_000_000;

    private final Draft draft;
    private long keptBytes;
    private long keptAt = System.nanoTime();

    Checkpoints(Draft draft) {
        this.draft = draft;
        keptBytes = draft.plan().written().bytes();
    }

    void keep() throws DiskFault {
        long fresh = draft.plan().written().bytes() - keptBytes;
        long now = System.nanoTime();
        if (fresh >= enough() || (fresh > 0 && now - keptAt >= BETWEEN_NANOS)) {
            keepNow();
        }
    }

    void keepNow() throws DiskFault {
        keptBytes = draft.plan().written().bytes();
        draft.checkpoint();
        keptAt = System.nanoTime();
    }

    private long enough() {
        return Math.max(SMALLEST, draft.plan().total().orElse(0) / SHARE);
    }
}
