package aniworld.downloads;

import aniworld.library.SeriesKey;
import java.time.Instant;

/// One request: a series and some of its episodes.
///
/// @param name of the series when the item was added
/// @param folder of the series, for display
/// @param downloads how many of its episodes have which status
/// @param knownBytes sizes of its files as far as they are known
public record QueueItem(
        QueueItemId id,
        SeriesKey key,
        String name,
        String folder,
        Priority priority,
        Counts downloads,
        long knownBytes,
        Instant addedAt) {

    public ItemStatus status() {
        return downloads.status();
    }
}
