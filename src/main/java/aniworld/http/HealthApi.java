package aniworld.http;

import aniworld.health.Checkup;
import aniworld.health.FolderHealth;
import aniworld.health.HealthReport;
import aniworld.health.ProviderStanding;
import aniworld.health.ProvidersHealth;
import aniworld.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Whether the server is well. Anybody may ask, so no path, no name and no address is told.
final class HealthApi implements Api {
    static final String VERSION = "1.0.0";
    private static final String READY = "ready";
    private static final String UNAVAILABLE = "unavailable";
    private static final String NOT_CONFIGURED = "not configured";

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
        HealthReport report = checkup.examine();
        Map<String, Object> body = body(report);
        if (report.status() != HealthReport.Status.UNHEALTHY) {
            exchange.ok(body);
            return;
        }
        body.putAll(
                ErrorMapper.shape(
                        Problem.unavailable("The database does not answer"), RequestId.current()));
        exchange.answer(503, body);
    }

    private Map<String, Object> body(HealthReport report) {
        Map<String, Object> body = status(report.status().name().toLowerCase(Locale.ROOT));
        body.put("uptime_seconds", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        body.put("database", Database.of(report.database()));
        body.put(
                "filesystem",
                new FileSystem(word(report.anime()), gigabytes(report.anime().freeBytes())));
        body.put("services", new Services(anime(report), downloads(report)));
        body.put("providers", Sources.of(report.providers()));
        body.put("programs", report.programs());
        return body;
    }

    private static String word(FolderHealth folder) {
        return switch (folder.state()) {
            case ACCESSIBLE -> "accessible";
            case READ_ONLY -> "read-only";
            case FULL -> "full";
            case UNAVAILABLE -> UNAVAILABLE;
            case NOT_CONFIGURED -> NOT_CONFIGURED;
        };
    }

    private static String anime(HealthReport report) {
        if (report.database().isEmpty()) {
            return UNAVAILABLE;
        }
        return switch (report.anime().state()) {
            case ACCESSIBLE, READ_ONLY, FULL -> providers(report.providers());
            case UNAVAILABLE -> UNAVAILABLE;
            case NOT_CONFIGURED -> NOT_CONFIGURED;
        };
    }

    private static String providers(ProvidersHealth providers) {
        if (providers.configured() == 0) {
            return NOT_CONFIGURED;
        }
        return providers.isUsable() ? READY : UNAVAILABLE;
    }

    private static String downloads(HealthReport report) {
        if (report.database().isEmpty()) {
            return UNAVAILABLE;
        }
        return switch (report.downloads().state()) {
            case ACCESSIBLE -> READY;
            case READ_ONLY, FULL, UNAVAILABLE -> UNAVAILABLE;
            case NOT_CONFIGURED -> NOT_CONFIGURED;
        };
    }

    private static Optional<BigDecimal> gigabytes(OptionalLong bytes) {
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(bytes.getAsLong(), 9).setScale(1, RoundingMode.DOWN));
    }

    private record Database(String status, Optional<Long> responseTimeMs) {
        static Database of(Optional<Duration> took) {
            return new Database(
                    took.isPresent() ? "connected" : UNAVAILABLE, took.map(Duration::toMillis));
        }
    }

    private record FileSystem(String status, Optional<BigDecimal> diskFreeGb) {}

    private record Services(String animeService, String downloadService) {}

    private record Sources(
            int configured,
            int failing,
            Optional<String> lastError,
            Optional<Instant> lastErrorAt,
            int resting,
            int quarantined,
            Optional<BigDecimal> successRate) {
        static Sources of(ProvidersHealth health) {
            return new Sources(
                    health.configured(),
                    health.failing(),
                    health.lastError().map(reason -> reason.name().toLowerCase(Locale.ROOT)),
                    health.lastErrorAt(),
                    count(health, ProviderStanding.State.RESTING),
                    count(health, ProviderStanding.State.QUARANTINED),
                    rate(health));
        }

        private static int count(ProvidersHealth health, ProviderStanding.State state) {
            return (int) health.each().stream().filter(one -> one.state() == state).count();
        }

        private static Optional<BigDecimal> rate(ProvidersHealth health) {
            return SuccessRate.of(
                    health.each().stream().mapToInt(ProviderStanding::answered).sum(),
                    health.each().stream().mapToInt(ProviderStanding::failed).sum());
        }
    }
}
