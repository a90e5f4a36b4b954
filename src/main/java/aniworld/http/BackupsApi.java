package aniworld.http;

import aniworld.library.Page;
import aniworld.settings.LiveSettings;
import aniworld.settings.SettingsBackup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Backups of the settings.
final class BackupsApi implements Api {
    private final LiveSettings settings;

    BackupsApi(LiveSettings settings) {
        this.settings = settings;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/config/backups", Guard.REQUIRED, this::list);
        routes.post("/api/config/backups", Guard.REQUIRED, this::create);
        routes.get("/api/config/backups/{backup_name}", Guard.REQUIRED, this::read);
        routes.post("/api/config/backups/{backup_name}/restore", Guard.REQUIRED, this::restore);
        routes.delete("/api/config/backups/{backup_name}", Guard.REQUIRED, this::delete);
    }

    /// All of them, unless a page is asked for.
    private void list(Exchange exchange) {
        Query query = exchange.query();
        Page page = Paging.read(query);
        query.check();
        List<SettingsBackup> backups = settings.backups();
        if (Paging.isAsked(query)) {
            exchange.page(Paging.cut(backups, page), Paging.of(backups.size(), page));
        } else {
            exchange.page(backups, Paging.whole(backups));
        }
    }

    private void create(Exchange exchange) {
        SettingsBackup made = settings.createBackup();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", made.name());
        data.put("created_at", made.createdAt());
        exchange.data(201, data);
    }

    private void read(Exchange exchange) {
        exchange.data(settings.previewBackup(exchange.path("backup_name")));
    }

    private void restore(Exchange exchange) {
        settings.restoreBackup(exchange.path("backup_name"));
        exchange.message("Configuration restored successfully");
    }

    private void delete(Exchange exchange) {
        settings.deleteBackup(exchange.path("backup_name"));
        exchange.message("Backup deleted successfully");
    }
}
