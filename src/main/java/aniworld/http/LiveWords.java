package aniworld.http;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadEvent;
import aniworld.downloads.DownloadProgress;
import aniworld.downloads.LiveDownload;
import aniworld.refresh.RefreshEvent;
import aniworld.scan.ScanEvent;
import aniworld.transfer.TransferWatch.Part;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How events are put into words for WebSocket listeners.
final class LiveWords {
    private static final int MOST_PARTS = 64;

    private final Json json;
    private final InstantSource clock;

    LiveWords(Json json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    private LiveMessage message(String slot, String type, Object data) {
        return new LiveMessage(slot, json.text(new Envelope(type, clock.instant(), data)));
    }

    LiveMessage snapshot(LiveRoom room, Map<String, Object> state) {
        var data = new LinkedHashMap<String, Object>();
        data.put("room", room.text());
        data.putAll(state);
        return message("snapshot " + room.text(), "snapshot", data);
    }

    LiveMessage complaint(String what) {
        return message("error", "error", Map.of("message", what));
    }

    LiveMessage pong() {
        return message("pong", "pong", Map.of());
    }

    LiveMessage left(LiveRoom room) {
        return message("", "left", Map.of("room", room.text()));
    }

    LiveMessage queueChanged(QueueView.Status status) {
        return message("queue", "queue_changed", status);
    }

    LiveMessage started(DownloadEvent.Started event) {
        return message("", "download_started", about(event.download()));
    }

    LiveMessage progress(DownloadEvent.Progress event) {
        return message(
                "progress " + event.download().id(),
                "download_progress",
                progress(event.download(), event.progress()));
    }

    LiveMessage retrying(DownloadEvent.Retrying event) {
        Map<String, Object> data = about(event.download());
        data.put("attempt", event.attempt());
        data.put("next_attempt_at", event.next());
        data.put("error", event.reason());
        return message("", "download_retrying", data);
    }

    LiveMessage completed(DownloadEvent.Completed event) {
        Map<String, Object> data = about(event.download());
        data.put("file_path", event.file().toString());
        data.put("size_bytes", event.bytes());
        return message("", "download_complete", data);
    }

    LiveMessage failed(DownloadEvent.Failed event) {
        Map<String, Object> data = about(event.download());
        data.put("error", event.error());
        return message("", "download_failed", data);
    }

    LiveMessage scan(ScanEvent event) {
        return switch (event) {
            case ScanEvent.Started _ -> message("", "scan_started", Map.of());
            case ScanEvent.Progress progress -> message("scan", "scan_progress", progress);
            case ScanEvent.Completed completed -> message("", "scan_completed", completed);
            case ScanEvent.Failed failed ->
                    message("", "scan_failed", Map.of("error", failed.reason()));
        };
    }

    LiveMessage refresh(RefreshEvent event) {
        return switch (event) {
            case RefreshEvent.Started started -> message("", "refresh_started", started);
            case RefreshEvent.Progress progress ->
                    message(
                            "refresh",
                            "refresh_progress",
                            new Refreshed(
                                    progress.done(), progress.total(), progress.key().value()));
            case RefreshEvent.Matched matched ->
                    message(
                            "",
                            "series_matched",
                            Map.of(
                                    "key",
                                    matched.key().value(),
                                    "previous_key",
                                    matched.before().value()));
            case RefreshEvent.Failed failed ->
                    message(
                            "",
                            "refresh_failed",
                            Map.of(
                                    "key",
                                    failed.key().value(),
                                    "provider",
                                    failed.failure().provider(),
                                    "error",
                                    failed.failure().reason()));
            case RefreshEvent.Completed completed -> message("", "refresh_completed", completed);
        };
    }

    static List<Map<String, Object>> running(List<LiveDownload> live) {
        return live.stream().map(one -> progress(one.download(), one.progress())).toList();
    }

    private static Map<String, Object> progress(Download.Ref download, DownloadProgress progress) {
        Map<String, Object> data = about(download);
        data.put("percent", progress.percent());
        data.put("speed_mbps", Units.mbps(progress.bytesPerSecond()));
        data.put("eta_seconds", progress.etaSeconds());
        data.put("bytes", progress.bytes());
        data.put("total_bytes", progress.total());
        data.put("parts", parts(progress.parts()));
        return data;
    }

    /// As pairs, each from its first byte to the one after its last.
    private static List<List<Long>> parts(List<Part> parts) {
        return parts.stream()
                .limit(MOST_PARTS)
                .map(part -> List.of(part.from(), part.to()))
                .toList();
    }

    private static Map<String, Object> about(Download.Ref download) {
        var data = new LinkedHashMap<String, Object>();
        data.put("download_id", download.id().toString());
        data.put("key", download.key().value());
        data.put("folder", download.folder());
        data.put("episode", download.episode().compact());
        return data;
    }

    private record Envelope(String type, Instant timestamp, Object data) {}

    private record Refreshed(int done, int total, String key) {}
}
