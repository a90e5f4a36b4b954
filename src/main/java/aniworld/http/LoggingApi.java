package aniworld.http;

import aniworld.logs.Cleanup;
import aniworld.logs.LogFiles;
import aniworld.logs.Logs;
import aniworld.settings.LiveSettings;
import java.io.IOException;
import java.util.List;

/// What is logged, and how much of it is kept.
final class LoggingApi implements Api {
    private static final String GROUP = "logging";
    private static final int USUAL_AGE_DAYS = 30;
    private static final int MOST_DAYS = 36_500;

    private final LiveSettings settings;
    private final LogFiles files;

    LoggingApi(LiveSettings settings, LogFiles files) {
        this.settings = settings;
        this.files = files;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/logging/config", Guard.OPTIONAL, this::read);
        routes.post("/api/logging/config", Guard.REQUIRED, this::update);
        routes.post("/api/logging/test", Guard.REQUIRED, LoggingApi::test);
        routes.post("/api/logging/cleanup", Guard.REQUIRED, this::cleanUp);
    }

    private void read(Exchange exchange) {
        exchange.ok(settings.toJson().path(GROUP));
    }

    private void update(Exchange exchange) throws IOException {
        settings.update(GROUP, exchange.body().object());
        read(exchange);
    }

    private static void test(Exchange exchange) {
        Logs.writeTestMessages();
        exchange.ok(new Tested("success", "Test messages logged at all levels"));
    }

    private void cleanUp(Exchange exchange) {
        Query query = exchange.query();
        int days = query.integer("max_age_days", 0, MOST_DAYS, USUAL_AGE_DAYS);
        query.check();
        Cleanup done = files.deleteOlderThan(days);
        exchange.ok(new Cleaned(done.deleted(), done.bytesFreed(), done.errors()));
    }

    private record Tested(String status, String message) {}

    private record Cleaned(int filesDeleted, long spaceFreed, List<String> errors) {}
}
