package aniworld.http;

import aniworld.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whether the server is well.
final class HealthApi implements Api {
    static final String VERSION = "1.0.0";

    private final Checkup checkup;
    private final long start = System.nanoTime();

    HealthApi(Checkup checkup) {
        this.checkup = checkup;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/health", Guard.NONE, HealthApi::basic);
        routes.get("/health/detailed", Guard.NONE, this::detailed);
    }

    /// Touches neither disk nor database: it says that the program answers, no more.
    private static void basic(Exchange exchange) {
        exchange.ok(status("healthy"));
    }

    private static Map<String, Object> status(String status) {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", status);
        body.put("version", VERSION);
        return body;
    }

    private void detailed(Exchange exchange) throws InterruptedException {
        Optional<Duration> database = checkup.database();
        Optional<BigDecimal> space = checkup.freeSpace();
        if (database.isPresent()) {
            exchange.ok(report(space.isPresent() ? "healthy" : "degraded", database, space));
            return;
        }
        Map<String, Object> unwell = report("unhealthy", database, space);
        unwell.putAll(
                ErrorMapper.shape(
                        Problem.unavailable("The database does not answer"), RequestId.current()));
        exchange.answer(503, unwell);
    }

    private Map<String, Object> report(
            String status, Optional<Duration> database, Optional<BigDecimal> space) {
        Map<String, Object> body = status(status);
        body.put("uptime_seconds", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        body.put(
                "database",
                new Database(
                        database.isPresent() ? "connected" : "unavailable",
                        database.map(Duration::toMillis)));
        body.put("filesystem", new FileSystem(folder(space), space));
        body.put(
                "services",
                new Services(anime(space), database.isPresent() ? "ready" : "unavailable"));
        return body;
    }

    private String folder(Optional<BigDecimal> space) {
        if (space.isPresent()) {
            return "accessible";
        }
        return checkup.hasAnimeDirectory() ? "unavailable" : "not configured";
    }

    private static String anime(Optional<BigDecimal> space) {
        return space.isPresent() ? "ready" : "unavailable";
    }

    private record Database(String status, Optional<Long> responseTimeMs) {}

    private record FileSystem(String status, Optional<BigDecimal> diskFreeGb) {}

    private record Services(String animeService, String downloadService) {}
}
