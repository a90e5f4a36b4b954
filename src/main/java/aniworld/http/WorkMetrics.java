package aniworld.http;

import aniworld.downloads.Counts;
import aniworld.downloads.QueueState;
import aniworld.downloads.QueueStatus;
import aniworld.library.Library;
import aniworld.library.Page;
import aniworld.library.SeriesQuery;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Numbers about the queue, the library and the schedule. Asks the database.
final class WorkMetrics implements Metrics {
    private static final String STATE = "aniworld_queue_state";
    private static final String SERIES = "aniworld_library_series";
    private static final Page SHORTEST = new Page(1, 1);

    private final Rooms.Work work;
    private final Library library;

    WorkMetrics(Rooms.Work work, Library library) {
        this.work = work;
        this.library = library;
    }

    @Override
    public void write(Exposition to) {
        QueueStatus status = work.queue().status();
        queue(to, status);
        counts(to, "aniworld_queue_items", "Queue items by status.", status.items());
        counts(
                to,
                "aniworld_queue_downloads",
                "Downloads in the queue by status.",
                status.downloads());
        library(to);
        time(to, "last", "began", work.schedule().status().lastRun());
        time(to, "next", "begins", work.schedule().status().nextRun());
    }

    private void queue(Exposition to, QueueStatus status) {
        to.family(STATE, "gauge", "1 for the state that the queue is in.");
        for (QueueState state : QueueState.values()) {
            to.sample(
                    STATE,
                    Map.of("state", QueueView.state(state)),
                    state == status.state() ? 1 : 0);
        }
        to.gauge(
                "aniworld_downloads_running",
                "Transfers that run now.",
                work.queue().live().size());
        to.gauge(
                "aniworld_download_speed_bytes_per_second",
                "Of all running transfers, over the last 5 s.",
                status.bytesPerSecond());
        to.gauge(
                "aniworld_queue_known_bytes",
                "All known sizes in the queue, ended downloads too.",
                status.totalBytes());
    }

    private static void counts(Exposition to, String name, String help, Counts counts) {
        to.family(name, "gauge", help)
                .sample(name, Map.of("status", "pending"), counts.pending())
                .sample(name, Map.of("status", "downloading"), counts.downloading())
                .sample(name, Map.of("status", "completed"), counts.completed())
                .sample(name, Map.of("status", "failed"), counts.failed());
    }

    private void library(Exposition to) {
        to.family(SERIES, "gauge", "Series of the library by what they lack.");
        series(to, "missing", SeriesQuery.Status.MISSING);
        series(to, "complete", SeriesQuery.Status.COMPLETE);
        series(to, "unmatched", SeriesQuery.Status.UNMATCHED);
    }

    private void series(Exposition to, String name, SeriesQuery.Status status) {
        var query =
                new SeriesQuery(status, Optional.empty(), SeriesQuery.SortBy.NAME, false, SHORTEST);
        to.sample(SERIES, Map.of("status", name), library.list(query).total());
    }

    private static void time(Exposition to, String which, String does, Optional<Instant> time) {
        time.ifPresent(
                instant ->
                        to.gauge(
                                "aniworld_scheduler_" + which + "_run_timestamp_seconds",
                                "When the %s scan %s, in seconds since 1970 (UTC)."
                                        .formatted(which, does),
                                instant.getEpochSecond()));
    }
}
