package aniworld.store;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/// The schema that a database file has, beside those that this program knows.
final class Schema {
    /// Where the migrations of this program lie, as Flyway names it.
    static final List<String> OURS = List.of("classpath:db/migration");

    private final SqliteFile database;
    private final Flyway flyway;

    Schema(SqliteFile database, List<String> locations) {
        this.database = database;
        this.flyway =
                Flyway.configure()
                        .dataSource(database.plain())
                        .locations(locations.toArray(String[]::new))
                        .failOnMissingLocations(true)
                        .validateMigrationNaming(true)
                        .group(true)
                        .loggers("slf4j")
                        .load();
    }

    Flyway flyway() {
        return flyway;
    }

    /// What is there and what is pending.
    ///
    /// @throws aniworld.problem.Problem when the schema is of a newer program
    MigrationInfoService usable() {
        MigrationInfoService known = flyway.info();
        MigrationInfo current = known.current();
        if (current != null && newest(known).compareTo(current.getVersion()) < 0) {
            throw database.refusal(
                    "has schema %s, and this program knows schemas up to %s: use a newer Aniworld"
                            .formatted(current.getVersion(), newest(known)),
                    null);
        }
        return known;
    }

    private static MigrationVersion newest(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }
}
