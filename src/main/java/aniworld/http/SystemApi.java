package aniworld.http;

/// What the program runs on.
final class SystemApi implements Api {
    private final String machine;

    /// @param machine its name in the network
    SystemApi(String machine) {
        this.machine = machine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/diagnostics/system", Guard.OPTIONAL, this::system);
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
                new Report(
                        platform,
                        // Clients of the reference's server expect the field to be a string.
                        "none",
                        architecture,
                        architecture,
                        machine,
                        Runtime.version().toString()));
    }

    private record Report(
            String platform,
            String pythonVersion,
            String architecture,
            String processor,
            String hostname,
            String javaVersion) {}
}
