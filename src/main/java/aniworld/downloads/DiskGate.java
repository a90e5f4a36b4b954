package aniworld.downloads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The downloads that wait for room on the disk. One that is only too large waits alone. While the
/// disk takes nothing at all, or refuses what it has room for, every further download would only
/// fail the same way, so none is begun. The disk is asked again every half minute. Used under the
/// queue's turn.
final class DiskGate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Destination destination;
    private final Map<DownloadId, Long> needs = new LinkedHashMap<>();
    private Instant nextLook = Instant.MIN;
    private boolean closed;

    DiskGate(Destination destination) {
        this.destination = destination;
    }

    /// @param download that the disk did not take
    /// @param left bytes that it still needs, 0 when that is not known
    /// @param alone whether nothing else runs that has taken the room
    void hold(Instant now, DownloadId download, long left, boolean alone) {
        needs.put(download, left);
        nextLook = now.plus(PATIENCE);
        closed = closed || isFull() || (alone && hasRoomFor(left));
    }

    boolean isClosed() {
        return closed;
    }

    /// Asks the disk again when it is time.
    ///
    /// @param waits whether a download is still held for its disk
    /// @return those that need not wait any more: no more of them than fit together
    List<DownloadId> look(Instant now, Predicate<DownloadId> waits) {
        needs.keySet().removeIf(waits.negate());
        if (needs.isEmpty()) {
            closed = false;
            return List.of();
        }
        if (!isTime(now)) {
            return List.of();
        }
        nextLook = now.plus(PATIENCE);
        closed = isFull();
        return closed ? List.of() : release();
    }

    private List<DownloadId> release() {
        var released = new ArrayList<DownloadId>();
        long promised = 0;
        for (Iterator<Map.Entry<DownloadId, Long>> all = needs.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<DownloadId, Long> one = all.next();
            if (hasRoomFor(promised + one.getValue())) {
                promised += one.getValue();
                released.add(one.getKey());
                all.remove();
            }
        }
        return released;
    }

    private boolean isFull() {
        return !hasRoomFor(0);
    }

    private boolean hasRoomFor(long bytes) {
        return destination.hasRoomFor(bytes + Reservations.SPARE);
    }

    /// A clock that was set back must not keep them waiting for as long.
    private boolean isTime(Instant now) {
        return !now.isBefore(nextLook) || nextLook.isAfter(now.plus(PATIENCE));
    }
}
