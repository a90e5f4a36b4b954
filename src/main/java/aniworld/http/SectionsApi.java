package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import aniworld.settings.LiveSettings;
import aniworld.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of the settings that have a route of their own.
final class SectionsApi implements Api {
    private static final Set<String> ADVANCED =
            Set.of("max_concurrent_downloads", "provider_timeout", "enable_debug_mode");

    private final LiveSettings settings;

    SectionsApi(LiveSettings settings) {
        this.settings = settings;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/config/section/advanced", Guard.OPTIONAL, this::advanced);
        routes.post("/api/config/section/advanced", Guard.REQUIRED, this::updateAdvanced);
        routes.post("/api/config/directory", Guard.REQUIRED, this::updateDirectory);
    }

    private void advanced(Exchange exchange) {
        Settings now = settings.current();
        exchange.ok(
                new Advanced(
                        now.downloads().maxConcurrent(),
                        now.provision().timeout().toSeconds(),
                        now.diagnostics().debugMode()));
    }

    private void updateAdvanced(Exchange exchange) throws IOException {
        ObjectNode wanted = exchange.body().object();
        List<FieldIssue> others = new ArrayList<>();
        wanted.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!ADVANCED.contains(name)) {
                                others.add(new FieldIssue(name, "is not an advanced setting"));
                            }
                        });
        if (!others.isEmpty()) {
            throw Problem.validation(others);
        }
        settings.update(wanted);
        exchange.ok(Map.of("message", "Advanced configuration updated successfully"));
    }

    private void updateDirectory(Exchange exchange) throws IOException {
        ObjectNode body = exchange.body().object();
        JsonNode directory = body.path("directory");
        if (directory.isMissingNode()
                || directory.isNull()
                || (directory.isTextual() && directory.textValue().isEmpty())) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST,
                    "Directory path is required",
                    Map.of("field", "directory", "issue", "is required"),
                    null);
        }
        body.fieldNames().forEachRemaining(SectionsApi::refuseAllBut);
        if (!directory.isTextual()) {
            throw Problem.validation("directory", "must be a string");
        }
        settings.update(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("anime_directory", directory.textValue()));
        exchange.ok(Map.of("message", "Anime directory updated successfully"));
    }

    private static void refuseAllBut(String name) {
        if (!name.equals("directory")) {
            throw Problem.validation(name, "is not known here");
        }
    }

    private record Advanced(
            int maxConcurrentDownloads, long providerTimeout, boolean enableDebugMode) {}
}
