package aniworld.downloads;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Closed while the disk does not take files: every further download would only fail the same way.
/// It is tried again every half minute. Used under the queue's turn.
final class DiskGate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Destination destination;
    private @Nullable Instant nextLook;
    private @Nullable DownloadId first;
    private long needed;

    DiskGate(Destination destination) {
        this.destination = destination;
    }

    /// @param download that the disk did not take
    /// @param left bytes that it still needs, as far as that is known
    void close(Instant now, DownloadId download, long left) {
        nextLook = now.plus(PATIENCE);
        first = download;
        needed = left + Reservations.SPARE;
    }

    boolean isClosed() {
        return nextLook != null;
    }

    /// Opens when there is room again, and when nobody waits for that much room any more.
    ///
    /// @param waits whether a download is still to be done
    /// @return whether it opened just now
    boolean look(Instant now, Predicate<DownloadId> waits) {
        if (nextLook == null || first == null) {
            return false;
        }
        boolean gone = !waits.test(first);
        if (!gone && !isTime(now, nextLook)) {
            return false;
        }
        boolean opens = gone || destination.hasRoomFor(needed);
        nextLook = opens ? null : now.plus(PATIENCE);
        return opens;
    }

    /// A clock that was set back must not keep it closed for as long.
    private static boolean isTime(Instant now, Instant next) {
        return !now.isBefore(next) || next.isAfter(now.plus(PATIENCE));
    }
}
