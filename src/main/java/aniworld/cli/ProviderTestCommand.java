package aniworld.cli;

import aniworld.ProviderTesting;
import aniworld.health.TrialReport;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Tries a provider: search, series, sources, first bytes; says what each step saw.",
            "The server may run meanwhile."
        },
        mixinStandardHelpOptions = true)
final class ProviderTestCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Map<String, String> environment;

    @Mixin private final DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "The provider's id in the settings.")
    private String name = "";

    @Option(
            names = "--query",
            paramLabel = "Q",
            description = "What to search for (default: ${DEFAULT-VALUE}).")
    private String query = "a";

    ProviderTestCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (query.isBlank()) {
            throw new Failure("The query must not be blank.");
        }
        try (var testing =
                new ProviderTesting(data.of(environment), environment, InstantSource.system())) {
            TrialReport report =
                    testing.test(name, query.strip()).orElseThrow(() -> unknown(testing.ids()));
            show(report, Terminal.ofProcess());
            return report.hasPassed() ? 0 : FAILED;
        }
    }

    private Failure unknown(List<String> ids) {
        String there = ids.isEmpty() ? "none is" : "there are " + String.join(", ", ids);
        return new Failure("No provider " + name + " is configured; " + there + ".");
    }

    private static void show(TrialReport report, Terminal terminal) {
        for (TrialReport.Step step : report.steps()) {
            terminal.line(
                    "%-6s %-11s %5d ms  %s"
                            .formatted(
                                    step.passed() ? "ok" : "FAILED",
                                    step.name().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    step.took().toMillis(),
                                    step.seen()));
        }
    }
}
