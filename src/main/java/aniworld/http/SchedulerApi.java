package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.scan.Scan;
import aniworld.scan.ScanOrder;
import aniworld.scan.ScanResult;
import aniworld.schedule.Schedule;
import aniworld.schedule.ScheduleStatus;
import aniworld.settings.LiveSettings;
import aniworld.settings.Settings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the library is scanned by itself.
final class SchedulerApi implements Api {
    /// Long enough to see that there is nothing to scan.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// Shown with the settings and no settings: sent back, they are passed over.
    private static final List<String> SHOWN_ONLY =
            List.of("next_run_at", "last_run_at", "last_error");

    private final LiveSettings settings;
    private final Schedule schedule;
    private final Scan scan;

    SchedulerApi(LiveSettings settings, Schedule schedule, Scan scan) {
        this.settings = settings;
        this.schedule = schedule;
        this.scan = scan;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/scheduler/config", Guard.OPTIONAL, this::config);
        routes.post("/api/scheduler/config", Guard.REQUIRED, this::update);
        routes.post("/api/scheduler/trigger-rescan", Guard.REQUIRED, this::trigger);
    }

    private void config(Exchange exchange) {
        exchange.ok(View.of(settings.current().scheduler(), schedule.status()));
    }

    private void update(Exchange exchange) throws IOException {
        ObjectNode wanted = exchange.body().object();
        settings.update("scheduler", wanted.without(SHOWN_ONLY));
        config(exchange);
    }

    private void trigger(Exchange exchange) throws InterruptedException {
        scan.start(ScanOrder.CAREFUL).await(PATIENCE).ifPresent(SchedulerApi::refuse);
        var body = new LinkedHashMap<String, Object>();
        body.put("status", "success");
        body.put("message", "Rescan triggered successfully");
        exchange.ok(body);
    }

    /// What a scan that did begin comes to is told by the configuration and by live messages.
    private static void refuse(ScanResult result) {
        switch (result) {
            case ScanResult.NoDirectory _ -> throw notInitialized("No anime directory is set");
            case ScanResult.AlreadyRunning _ ->
                    throw Problem.conflict("A rescan is running already");
            case ScanResult.Refused refused when refused.need() == ScanResult.Need.DISK ->
                    throw notInitialized(refused.reason());
            case ScanResult.Refused _, ScanResult.Failed _, ScanResult.Completed _ -> {}
        }
    }

    private static Problem notInitialized(String reason) {
        return new Problem(
                ErrorCode.SERVICE_UNAVAILABLE,
                "SeriesApp not initialized",
                Map.of("reason", reason),
                null);
    }

    private record View(
            boolean enabled,
            long intervalMinutes,
            boolean autoDownload,
            Optional<Instant> nextRunAt,
            Optional<Instant> lastRunAt,
            Optional<String> lastError) {

        static View of(Settings.Scheduler scheduler, ScheduleStatus status) {
            return new View(
                    scheduler.enabled(),
                    scheduler.interval().toMinutes(),
                    scheduler.autoDownload(),
                    status.nextRun(),
                    status.lastRun(),
                    status.trouble());
        }
    }
}
