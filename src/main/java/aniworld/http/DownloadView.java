package aniworld.http;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadProgress;
import aniworld.downloads.DownloadState;
import aniworld.downloads.FailedSource;
import aniworld.downloads.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Downloads as clients see them: what is true of every one, and what its state adds.
final class DownloadView {
    private DownloadView() {}

    static Map<String, Object> of(Download download) {
        Map<String, Object> view = named(download.ref());
        view.put("priority", download.priority().value());
        view.put("added_at", download.addedAt());
        view.put("size_bytes", download.size());
        view.putAll(state(download.state()));
        return view;
    }

    /// @param failed the sources that were tried in vain, oldest first
    static Map<String, Object> of(Download download, List<FailedSource> failed) {
        Map<String, Object> view = of(download);
        view.put("attempts", failed.stream().map(DownloadView::attempt).toList());
        return view;
    }

    /// @param failed the sources that were tried in vain, oldest first
    static Map<String, Object> of(HistoryEntry entry, List<FailedSource> failed) {
        Map<String, Object> view = of(entry);
        view.put("attempts", failed.stream().map(DownloadView::attempt).toList());
        return view;
    }

    private static Map<String, Object> attempt(FailedSource source) {
        var view = new LinkedHashMap<String, Object>();
        view.put("attempt", source.attempt());
        view.put("host", source.host());
        view.put("reason", source.reason());
        view.put("failed_at", source.at());
        return view;
    }

    static Map<String, Object> of(HistoryEntry entry) {
        Map<String, Object> view = named(entry.download());
        view.put("serie_name", entry.name());
        view.putAll(state(entry.outcome()));
        return view;
    }

    private static Map<String, Object> named(Download.Ref ref) {
        var view = new LinkedHashMap<String, Object>();
        view.put("download_id", ref.id().toString());
        view.put("queue_item_id", ref.item().toString());
        view.put("serie_id", ref.key().value());
        view.put("serie_folder", ref.folder());
        view.put("episode", ref.episode().dashed());
        return view;
    }

    private static Map<String, Object> state(DownloadState state) {
        return switch (state) {
            case DownloadState.Pending _ -> moving("pending", 0);
            case DownloadState.Held held -> held(held);
            case DownloadState.Running running -> running(running);
            case DownloadState.Waiting waiting -> waiting(waiting);
            case DownloadState.Completed completed -> completed(completed);
            case DownloadState.Failed failed -> failed(failed);
        };
    }

    private static Map<String, Object> moving(String status, double percent) {
        var view = new LinkedHashMap<String, Object>();
        view.put("status", status);
        view.put("percent", percent);
        return view;
    }

    private static Map<String, Object> held(DownloadState.Held held) {
        Map<String, Object> view = moving("pending", 0);
        view.put("held_by", held.hold().name().toLowerCase(Locale.ROOT));
        view.put("reason", held.reason());
        return view;
    }

    private static Map<String, Object> running(DownloadState.Running running) {
        var progress = new DownloadProgress(running.bytes(), running.total(), 0, running.host());
        Map<String, Object> view = moving("downloading", progress.percent());
        view.put("bytes", running.bytes());
        view.put("attempt", running.attempt());
        view.put("started_at", running.since());
        view.put("host", running.host());
        return view;
    }

    private static Map<String, Object> waiting(DownloadState.Waiting waiting) {
        Map<String, Object> view = moving("downloading", 0);
        view.put("attempt", waiting.attempt());
        view.put("next_attempt_at", waiting.until());
        view.put("reason", waiting.reason());
        return view;
    }

    private static Map<String, Object> completed(DownloadState.Completed completed) {
        Map<String, Object> view = moving("completed", 100);
        view.put("file_path", completed.file().toString());
        view.put("bytes", completed.bytes());
        view.put("ended_at", completed.at());
        return view;
    }

    private static Map<String, Object> failed(DownloadState.Failed failed) {
        Map<String, Object> view = moving("failed", 0);
        view.put("error", failed.reason());
        view.put("attempt", failed.attempts());
        view.put("ended_at", failed.at());
        return view;
    }
}
