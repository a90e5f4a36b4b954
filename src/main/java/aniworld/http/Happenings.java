package aniworld.http;

import aniworld.downloads.DownloadEvent;
import aniworld.scan.ScanEvent;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens, from the start of the program on. Safe for any thread.
final class Happenings implements Metrics {
    private static final String DOWNLOADS = "aniworld_downloads_total";
    private static final String SCANS = "aniworld_scans_total";

    private final LongAdder completed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder scans = new LongAdder();
    private final LongAdder failedScans = new LongAdder();

    Happenings(Rooms.News news) {
        news.downloads().listen(this::hear);
        news.scans().listen(this::hear);
    }

    private void hear(DownloadEvent event) {
        switch (event) {
            case DownloadEvent.Completed done -> {
                completed.increment();
                bytes.add(done.bytes());
            }
            case DownloadEvent.Failed _ -> failed.increment();
            case DownloadEvent.Retrying _ -> retried.increment();
            case DownloadEvent.Started _,
                    DownloadEvent.Progress _,
                    DownloadEvent.QueueChanged _ -> {}
        }
    }

    private void hear(ScanEvent event) {
        switch (event) {
            case ScanEvent.Completed _ -> scans.increment();
            case ScanEvent.Failed _ -> failedScans.increment();
            case ScanEvent.Started _, ScanEvent.Progress _ -> {}
        }
    }

    @Override
    public void write(Exposition to) {
        to.family(DOWNLOADS, "counter", "Attempts at downloads that ended, by how.")
                .sample(DOWNLOADS, outcome("completed"), completed.sum())
                .sample(DOWNLOADS, outcome("failed"), failed.sum())
                .sample(DOWNLOADS, outcome("retried"), retried.sum())
                .counter(
                        "aniworld_downloaded_bytes_total",
                        "Size of the files that downloads completed.",
                        bytes.sum())
                .family(SCANS, "counter", "Walks of the anime directory that ended, by how.")
                .sample(SCANS, outcome("completed"), scans.sum())
                .sample(SCANS, outcome("failed"), failedScans.sum());
    }

    private static Map<String, String> outcome(String name) {
        return Map.of("outcome", name);
    }
}
