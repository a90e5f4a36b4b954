package aniworld.transfer;

import java.time.Duration;

/// Decides when the draft is noted and when it is forced. Noting is cheap: often enough that a
/// killed process fetches less than one percent of the file and a megabyte again. Forcing makes the
/// disk work: it gets a tenth of the time. Used by one thread alone.
final class Checkpoints {
    private static final long SMALLEST = 128 << 10;
    private static final int SHARE = 400;
    private static final Duration NOTE = Duration.ofSeconds(1);
    private static final Duration FORCE = Duration.ofSeconds(5);
    private static final int TENTH = 10;

    private final Draft draft;
    private final Duration force;
    private long noted;
    private long notedAt = System.nanoTime();
    private long forced;
    private long forcedAt = System.nanoTime();
    private long forceTook;

    Checkpoints(Draft draft) {
        this.draft = draft;
        force = draft.takesNotes() ? FORCE : NOTE;
        noted = written();
        forced = noted;
    }

    void keep() throws DiskFault {
        long now = System.nanoTime();
        long written = written();
        boolean late = now - notedAt >= NOTE.toNanos();
        if (written - noted >= enough() || (late && written > noted)) {
            note(written);
        }
        if (written > forced && now - forcedAt >= Math.max(force.toNanos(), TENTH * forceTook)) {
            force(written);
        }
    }

    /// At the end of a run.
    ///
    /// @param inHurry notes must do
    void keepNow(boolean inHurry) throws DiskFault {
        if (draft.isWholePiece()) {
            return;
        }
        note(written());
        if (!inHurry || !draft.takesNotes()) {
            force(written());
        }
    }

    private void note(long written) throws DiskFault {
        draft.note();
        noted = written;
        notedAt = System.nanoTime();
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

    private long enough() {
        return Math.max(SMALLEST, draft.plan().total().orElse(0) / SHARE);
    }
}
