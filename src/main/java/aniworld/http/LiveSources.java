package aniworld.http;

import aniworld.downloads.Queue;
import aniworld.scan.ScanStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Where live news come from, and the present state for those who come late.
///
/// @param scan how far a running scan is; empty when none runs
record LiveSources(Rooms.News news, Queue queue, Supplier<Optional<ScanStatus>> scan) {

    QueueView.Status queueStatus() {
        return QueueView.status(queue.status());
    }

    Map<String, Object> state(LiveRoom room) {
        return switch (room) {
            case DOWNLOADS -> Map.of("queue", queueStatus());
            case DOWNLOAD_PROGRESS -> Map.of("downloads", LiveWords.running(queue.live()));
            case SCAN_PROGRESS -> scanState();
        };
    }

    private Map<String, Object> scanState() {
        var state = new LinkedHashMap<String, Object>();
        Optional<ScanStatus> running = scan.get();
        state.put("running", running.isPresent());
        running.ifPresent(
                status -> {
                    state.put("folders", status.folders());
                    state.put("total", status.total());
                    state.put("new_series", status.newSeries());
                    state.put("new_episodes", status.newEpisodes());
                });
        return state;
    }
}
