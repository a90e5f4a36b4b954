package aniworld.transfer;

import java.time.Duration;

/// Decides when the draft is forced: that makes the disk work, and gets a tenth of the time. What
/// is written is noted at once; a mere piece of a stream first when it seems to take a while, since
/// most are whole before paper would pay. Used by one thread alone.
final class Checkpoints {
    private static final long SMALLEST = 128 << 10;
    private static final Duration WHILE = Duration.ofMillis(100);
    private static final Duration NOTED = Duration.ofSeconds(5);
    private static final Duration UNNOTED = Duration.ofSeconds(1);
    private static final int TENTH = 10;

    private final Draft draft;
    private final Duration force;
    private final long before;
    private final long begunAt = System.nanoTime();
    private long forced;
    private long forcedAt = begunAt;
    private long forceTook;

    Checkpoints(Draft draft) {
        this.draft = draft;
        force = draft.takesNotes() ? NOTED : UNNOTED;
        before = written();
        forced = before;
    }

    void keep() throws DiskFault {
        long now = System.nanoTime();
        long written = written();
        if (!draft.isNoted() && isWorthNoting(written - before, now)) {
            draft.note();
        }
        if (written > forced && now - forcedAt >= Math.max(force.toNanos(), TENTH * forceTook)) {
            force(written);
        }
    }

    private boolean isWorthNoting(long bytes, long now) {
        return bytes >= SMALLEST || (bytes > 0 && now - begunAt >= WHILE.toNanos());
    }

    /// At the end of a run.
    ///
    /// @param inHurry notes must do
    void keepNow(boolean inHurry) throws DiskFault {
        if (draft.isWholePiece()) {
            return;
        }
        draft.note();
        if (!inHurry || !draft.takesNotes()) {
            force(written());
        }
    }

    private void force(long written) throws DiskFault {
        long from = System.nanoTime();
        draft.force();
        forced = written;
        forcedAt = System.nanoTime();
        forceTook = forcedAt - from;
    }

    private long written() {
        return draft.plan().written().bytes();
    }
}
