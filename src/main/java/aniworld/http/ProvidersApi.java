package aniworld.http;

import aniworld.health.ProviderDesk;
import aniworld.health.ProviderStanding;
import aniworld.health.TrialReport;
import aniworld.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the providers do, and a trial of one.
final class ProvidersApi implements Api {
    private static final int LONGEST_QUERY = 200;
    private static final String USUAL_QUERY = "a";

    private final ProviderDesk desk;

    ProvidersApi(ProviderDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/providers", Guard.REQUIRED, this::list);
        routes.post("/api/providers/{provider_id}/test", Guard.REQUIRED, this::test);
    }

    private void list(Exchange exchange) {
        exchange.data(desk.all().stream().map(Shown::of).toList());
    }

    private void test(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        String query = fields.optionalText("query", 10 * LONGEST_QUERY).orElse(USUAL_QUERY).strip();
        if (query.isEmpty() || query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            fields.issue("query", "must have 1 to %d characters".formatted(LONGEST_QUERY));
        }
        fields.check();
        TrialReport report =
                desk.test(exchange.path("provider_id"), query)
                        .orElseThrow(() -> Problem.notFound("No such provider is configured"));
        exchange.data(Trial.of(report));
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private record Shown(
            String id,
            String title,
            String address,
            String state,
            Optional<BigDecimal> successRate,
            int answered,
            int failed,
            Optional<Instant> lastAnswerAt,
            Optional<LastError> lastError,
            Optional<Instant> restsUntil) {
        static Shown of(ProviderDesk.Shown shown) {
            ProviderStanding standing = shown.standing();
            return new Shown(
                    standing.id(),
                    shown.provider().info().title(),
                    shown.provider().info().base().toString(),
                    word(standing.state()),
                    SuccessRate.of(standing.answered(), standing.failed()),
                    standing.answered(),
                    standing.failed(),
                    standing.lastAnswerAt(),
                    standing.lastError().map(LastError::of),
                    standing.restsUntil());
        }
    }

    private record LastError(String reason, String message, Instant at) {
        static LastError of(ProviderStanding.LastError error) {
            return new LastError(word(error.reason()), error.words(), error.at());
        }
    }

    private record Trial(String provider, String query, boolean passed, List<Step> steps) {
        static Trial of(TrialReport report) {
            return new Trial(
                    report.provider(),
                    report.query(),
                    report.hasPassed(),
                    report.steps().stream().map(Step::of).toList());
        }
    }

    private record Step(String step, boolean passed, String seen, long tookMs) {
        static Step of(TrialReport.Step step) {
            return new Step(word(step.name()), step.passed(), step.seen(), step.took().toMillis());
        }
    }
}
