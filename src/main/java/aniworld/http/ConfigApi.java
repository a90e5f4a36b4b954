package aniworld.http;

import aniworld.problem.FieldIssue;
import aniworld.settings.LiveSettings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reading and changing the settings.
final class ConfigApi implements Api {
    private final LiveSettings settings;

    ConfigApi(LiveSettings settings) {
        this.settings = settings;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/config", Guard.REQUIRED, this::read);
        routes.put("/api/config", Guard.REQUIRED, this::update);
        routes.post("/api/config/validate", Guard.REQUIRED, this::validate);
    }

    private void read(Exchange exchange) {
        exchange.data(settings.toJson());
    }

    private void update(Exchange exchange) throws IOException {
        settings.update(exchange.body().object());
        exchange.data(settings.toJson());
    }

    private void validate(Exchange exchange) throws IOException {
        List<FieldIssue> issues = settings.validate(exchange.body().object());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("valid", issues.isEmpty());
        body.put("message", message(issues));
        body.put("errors", issues);
        exchange.ok(body);
    }

    private static String message(List<FieldIssue> issues) {
        return issues.isEmpty()
                ? "Configuration is valid"
                : "Configuration is not valid: %s %s"
                        .formatted(issues.getFirst().field(), issues.getFirst().issue());
    }
}
