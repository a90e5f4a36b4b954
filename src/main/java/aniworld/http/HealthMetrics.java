package aniworld.http;

import aniworld.health.Checkup;
import aniworld.health.FolderHealth;
import aniworld.health.HealthReport;
import java.time.Duration;
import java.util.Map;

/// Numbers about the parts, as [Checkup] sees them. What the database knows comes only from one
/// that answers, so that the other numbers are told without it.
final class HealthMetrics implements Metrics {
    private static final String FREE = "aniworld_disk_free_bytes";
    private static final String PROVIDERS = "aniworld_providers";
    private static final double NANOS = 1e9;

    private final Checkup checkup;
    private final Metrics ofTheDatabase;

    HealthMetrics(Checkup checkup, Metrics ofTheDatabase) {
        this.checkup = checkup;
        this.ofTheDatabase = ofTheDatabase;
    }

    @Override
    public void write(Exposition to) throws InterruptedException {
        HealthReport report = checkup.examine();
        boolean database = report.database().isPresent();
        to.gauge("aniworld_database_up", "1 when the database answers.", database ? 1 : 0);
        to.family(FREE, "gauge", "Free space of the file system that a folder is on.");
        free(to, "anime", report.anime());
        free(to, "downloads", report.downloads());
        to.family(PROVIDERS, "gauge", "Providers; failing are those that did not answer last.")
                .sample(PROVIDERS, Map.of("state", "configured"), report.providers().configured())
                .sample(PROVIDERS, Map.of("state", "failing"), report.providers().failing());
        if (database) {
            to.gauge(
                    "aniworld_database_response_seconds",
                    "Time in which the database answered.",
                    report.database().map(Duration::toNanos).orElse(0L) / NANOS);
            ofTheDatabase.write(to);
        }
    }

    private static void free(Exposition to, String folder, FolderHealth health) {
        health.freeBytes().ifPresent(bytes -> to.sample(FREE, Map.of("folder", folder), bytes));
    }
}
