package aniworld.http;

import aniworld.downloads.Counts;
import aniworld.downloads.QueueState;
import aniworld.downloads.QueueStatus;
import java.util.Locale;
import java.util.OptionalLong;

/// The queue as clients see it.
final class QueueView {
    private QueueView() {}

    static Status status(QueueStatus status) {
        return new Status(
                status.items().total(),
                status.items().pending(),
                status.items().downloading(),
                status.items().completed(),
                status.items().failed(),
                status.totalBytes(),
                Units.mbps(status.bytesPerSecond()),
                state(status.state()),
                status.etaSeconds(),
                Numbers.of(status.downloads()));
    }

    static String state(QueueState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// @param totalItems the first five count items
    record Status(
            long totalItems,
            long pending,
            long downloading,
            long completed,
            long failed,
            long totalSizeBytes,
            double downloadSpeedMbps,
            String state,
            OptionalLong etaSeconds,
            Numbers downloads) {}

    record Numbers(long total, long pending, long downloading, long completed, long failed) {
        static Numbers of(Counts counts) {
            return new Numbers(
                    counts.total(),
                    counts.pending(),
                    counts.downloading(),
                    counts.completed(),
                    counts.failed());
        }
    }
}
