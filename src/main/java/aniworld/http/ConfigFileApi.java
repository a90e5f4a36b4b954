package aniworld.http;

import aniworld.settings.LiveSettings;
import aniworld.settings.SettingsExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// Settings that leave the house as a file, come back, or start anew.
final class ConfigFileApi implements Api {
    private final LiveSettings settings;
    private final SettingsExchange files;
    private final InstantSource clock;

    ConfigFileApi(LiveSettings settings, SettingsExchange files, InstantSource clock) {
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/config/export", Guard.REQUIRED, this::exportFile);
        routes.post("/api/config/import", Guard.REQUIRED, this::importFile);
        routes.post("/api/config/reset", Guard.REQUIRED, this::reset);
    }

    private void exportFile(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        boolean sensitive = fields.flag("include_sensitive", false);
        fields.check();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        exchange.header(
                "Content-Disposition",
                "attachment; filename=\"aniworld-config-%s.json\"".formatted(today));
        exchange.ok(files.export(sensitive));
    }

    private void importFile(Exchange exchange) throws IOException {
        files.importFrom(exchange.body().object());
        exchange.data(settings.toJson());
    }

    private void reset(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        boolean preserveSecurity = fields.flag("preserve_security", true);
        fields.check();
        files.reset(preserveSecurity);
        exchange.ok(Map.of("message", "Configuration reset to defaults successfully"));
    }
}
