package aniworld.downloads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether it is outside of the hours for downloads, and what that means for those that wait: they
/// are shown as held. Nothing of it is stored; the clock knows. Safe for any thread.
final class Curfew {
    private static final String REASON = "It is outside of the hours for downloads";

    private volatile @Nullable Instant since;

    /// @return whether it began or ended just now
    boolean note(boolean open, Instant now) {
        boolean changes = open == (since != null);
        if (changes) {
            since = open ? null : now;
        }
        return changes;
    }

    Download shown(Download stored) {
        Instant begun = since;
        return begun != null && stored.state() instanceof DownloadState.Pending
                ? stored.in(new DownloadState.Held(Hold.HOURS, REASON, begun))
                : stored;
    }
}
