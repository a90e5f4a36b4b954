package aniworld.downloads;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.time.Instant;
import java.util.OptionalLong;

/// One episode of a queue item.
///
/// @param force replace a file that holds the episode already
/// @param size of the file in bytes, empty while nobody knows
/// @param failures attempts that failed since it was queued or retried by hand
public record Download(
        Ref ref,
        Priority priority,
        boolean force,
        DownloadState state,
        OptionalLong size,
        int failures,
        Instant addedAt) {

    /// Which download is meant, with what people and clients know it by.
    ///
    /// @param folder of the series, for display; the key identifies it
    public record Ref(
            DownloadId id, QueueItemId item, SeriesKey key, String folder, EpisodeNumber episode) {}

    public DownloadId id() {
        return ref.id();
    }

    /// The same in another state.
    Download in(DownloadState other) {
        return new Download(ref, priority, force, other, size, failures, addedAt);
    }
}
