package aniworld.store;

import java.nio.file.Path;
import java.time.Instant;

/// A database in a folder of the test's own.
final class OpenDatabase {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private OpenDatabase() {}

    static Database in(Path folder) {
        return Database.open(folder.resolve("aniworld.db"), folder.resolve("backups"), () -> NOON);
    }
}
