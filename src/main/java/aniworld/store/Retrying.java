package aniworld.store;

import aniworld.downloads.DownloadId;
import aniworld.downloads.QueueItemId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Puts what failed back to pending. An episode that failed twice, or is queued anew already, comes
/// back once at most.
final class Retrying {
    private static final String FAILED =
            """
            state = 'failed' AND NOT EXISTS (
                SELECT 1 FROM downloads other
                WHERE other.series_key = downloads.series_key AND other.season = downloads.season
                    AND other.number = downloads.number AND other.tenths = downloads.tenths
                    AND (other.state IN ('pending', 'running', 'waiting', 'held')
                        OR other.state = 'failed' AND other.id > downloads.id)) AND\s""";

    private Retrying() {}

    static int item(Handle handle, QueueItemId id) {
        return retry(handle, "item_id = :id", Map.of("id", id.number()));
    }

    static int download(Handle handle, DownloadId id) {
        return retry(handle, "id = :id", Map.of("id", id.number()));
    }

    static int all(Handle handle) {
        return retry(handle, "1 = 1", Map.of());
    }

    private static int retry(Handle handle, String which, Map<String, Long> arguments) {
        List<Long> items =
                handle.createQuery(
                                "SELECT DISTINCT item_id FROM downloads WHERE state = 'failed' AND "
                                        + which)
                        .bindMap(arguments)
                        .mapTo(Long.class)
                        .list();
        int retried =
                handle.createUpdate(
                                "UPDATE downloads SET state = 'pending', state_at = 0, failures = 0,"
                                        + " reason = NULL WHERE "
                                        + FAILED
                                        + which)
                        .bindMap(arguments)
                        .execute();
        QueueItems.recount(handle, items);
        return retried;
    }
}
