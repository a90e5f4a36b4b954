package aniworld.http;

import aniworld.health.Connectivity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the program runs on, and what it can reach.
final class DiagnosticsApi implements Api {
    private static final int NANOS_OF_A_MILLISECOND = 6;

    private final Connectivity network;
    private final String machine;

    /// @param machine its name in the network
    DiagnosticsApi(Connectivity network, String machine) {
        this.network = network;
        this.machine = machine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/diagnostics/network", Guard.OPTIONAL, this::network);
        routes.get("/api/diagnostics/system", Guard.OPTIONAL, this::system);
    }

    private void network(Exchange exchange) throws InterruptedException {
        Connectivity.Report report = network.test();
        exchange.ok(
                new Network(
                        report.internetConnected(),
                        report.dnsWorking(),
                        report.attempts().stream().map(Test::of).toList()));
    }

    private void system(Exchange exchange) {
        String architecture = System.getProperty("os.arch", "unknown");
        String platform =
                "%s-%s-%s"
                        .formatted(
                                System.getProperty("os.name", "unknown"),
                                System.getProperty("os.version", "unknown"),
                                architecture);
        exchange.ok(
                new Machine(
                        platform,
                        // Clients of the reference's server expect the field to be a string.
                        "none",
                        architecture,
                        architecture,
                        machine,
                        Runtime.version().toString()));
    }

    private record Network(boolean internetConnected, boolean dnsWorking, List<Test> tests) {}

    private record Test(
            String host,
            boolean reachable,
            Optional<BigDecimal> responseTimeMs,
            Optional<String> error,
            int port,
            Optional<String> provider) {

        static Test of(Connectivity.Attempt attempt) {
            return new Test(
                    attempt.host().name(),
                    attempt.took().isPresent(),
                    attempt.took().map(Test::milliseconds),
                    attempt.error(),
                    attempt.host().port(),
                    attempt.host().provider());
        }

        private static BigDecimal milliseconds(Duration took) {
            return BigDecimal.valueOf(took.toNanos(), NANOS_OF_A_MILLISECOND)
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    private record Machine(
            String platform,
            String pythonVersion,
            String architecture,
            String processor,
            String hostname,
            String javaVersion) {}
}
