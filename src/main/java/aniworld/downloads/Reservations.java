package aniworld.downloads;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// The room on the disks that downloads under way will still take, so that no two count on the
/// same. Safe for any thread.
final class Reservations {
    /// Besides the files, room for journals, the database and everybody else.
    static final long SPARE = 64L << 20;

    private final Destination destination;
    private final Map<DownloadId, Long> left = new ConcurrentHashMap<>();

    Reservations(Destination destination) {
        this.destination = destination;
    }

    /// Takes room for a file, instead of what was taken for it before.
    ///
    /// @param there bytes of it that lie on the disk already
    /// @return why there is not enough; nothing is taken then
    synchronized Optional<String> take(DownloadId id, long size, long there) {
        long others =
                left.entrySet().stream()
                        .filter(one -> !one.getKey().equals(id))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        long more = Math.max(0, size - there);
        Optional<String> lack = destination.lacks(more + others + SPARE, size + others + SPARE);
        if (lack.isEmpty()) {
            left.put(id, more);
        }
        return lack;
    }

    /// What is written needs no room any more; a size that only now became known needs some.
    void reached(DownloadId id, long bytes, OptionalLong total) {
        if (total.isPresent()) {
            left.put(id, Math.max(0, total.getAsLong() - bytes));
        }
    }

    void release(DownloadId id) {
        left.remove(id);
    }
}
