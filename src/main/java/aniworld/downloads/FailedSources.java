package aniworld.downloads;

import aniworld.library.SeriesKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which sources were tried in vain, and why: what the database remembers and what running
/// transfers have met since. Safe for any thread.
public final class FailedSources {
    private final DownloadStore store;
    private final ActiveTransfers active;

    FailedSources(DownloadStore store, ActiveTransfers active) {
        this.store = store;
        this.active = active;
    }

    /// Those of each download of an item, oldest first; a download without any is not in it.
    public Map<DownloadId, List<FailedSource>> of(QueueItemId item) {
        return active.inTurn(() -> joined(item));
    }

    private Map<DownloadId, List<FailedSource>> joined(QueueItemId item) {
        var all = new HashMap<>(store.failedSources(item));
        for (ActiveTransfer transfer : active.all()) {
            boolean ours = transfer.download().ref().item().equals(item);
            if (ours && !transfer.failed().isEmpty()) {
                all.merge(transfer.download().id(), transfer.failed(), FailedSources::joined);
            }
        }
        return all;
    }

    /// Those of each download of a series that does not run now, oldest first; a download without
    /// any is not in it.
    public Map<DownloadId, List<FailedSource>> of(SeriesKey series) {
        return store.failedSources(series);
    }

    /// Those of one download, oldest first.
    public List<FailedSource> of(DownloadId download) {
        return active.inTurn(
                () ->
                        joined(
                                store.failedSources(download),
                                active.find(download)
                                        .map(ActiveTransfer::failed)
                                        .orElse(List.of())));
    }

    private static List<FailedSource> joined(List<FailedSource> older, List<FailedSource> newer) {
        var all = new ArrayList<>(older);
        all.addAll(newer);
        return all;
    }
}
