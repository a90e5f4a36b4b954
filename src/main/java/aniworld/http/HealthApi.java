package aniworld.http;

import java.util.LinkedHashMap;

/// Whether the server is well.
final class HealthApi implements Api {
    static final String VERSION = "1.0.0";

    @Override
    public void routes(Routes routes) {
        routes.get("/health", Guard.NONE, HealthApi::basic);
    }

    /// Touches neither disk nor database: it says that the program answers, no more.
    private static void basic(Exchange exchange) {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", "healthy");
        body.put("version", VERSION);
        exchange.ok(body);
    }
}
