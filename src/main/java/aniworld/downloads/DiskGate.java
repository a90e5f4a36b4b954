package aniworld.downloads;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Closed while the disk does not take files: every further download would only fail the same way.
/// It is tried again every half minute. Used under the queue's turn.
final class DiskGate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Destination destination;
    private @Nullable Instant nextLook;
    private long needed;

    DiskGate(Destination destination) {
        this.destination = destination;
    }

    /// @param left bytes that the download still needs, as far as that is known
    void close(Instant now, long left) {
        nextLook = now.plus(PATIENCE);
        needed = left + Reservations.SPARE;
    }

    boolean isClosed() {
        return nextLook != null;
    }

    /// Opens when there is room again.
    ///
    /// @return whether it opened just now
    boolean look(Instant now) {
        if (nextLook == null || now.isBefore(nextLook)) {
            return false;
        }
        boolean opens = destination.hasRoomFor(needed);
        nextLook = opens ? null : now.plus(PATIENCE);
        return opens;
    }
}
