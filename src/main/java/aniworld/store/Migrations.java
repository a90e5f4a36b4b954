package aniworld.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/// Brings a database file to the newest schema, never back, and keeps a copy of what it was.
final class Migrations {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int MOST_IN_ONE_SECOND = 100;

    private final SqliteFile database;
    private final Path backups;
    private final InstantSource clock;
    private final Flyway flyway;

    Migrations(SqliteFile database, Path backups, InstantSource clock) {
        this(database, backups, clock, List.of("classpath:db/migration"));
    }

    /// @param locations where migrations lie, as Flyway names them
    Migrations(SqliteFile database, Path backups, InstantSource clock, List<String> locations) {
        this.database = database;
        this.backups = backups;
        this.clock = clock;
        this.flyway =
                Flyway.configure()
                        .dataSource(database.plain())
                        .locations(locations.toArray(String[]::new))
                        .failOnMissingLocations(true)
                        .validateMigrationNaming(true)
                        .loggers("slf4j")
                        .load();
    }

    void run() {
        try {
            MigrationInfoService known = flyway.info();
            refuseNewer(known);
            if (known.pending().length > 0) {
                keepCopy(known);
                flyway.migrate();
            } else {
                flyway.validate();
            }
        } catch (FlywayException failure) {
            throw database.refusal(
                    failure.getCause() instanceof SQLException
                            ? "cannot be read or written"
                            : "is not one of this program, or was changed by another",
                    failure);
        }
    }

    private void refuseNewer(MigrationInfoService known) {
        MigrationInfo current = known.current();
        if (current == null) {
            return;
        }
        MigrationVersion newest = newest(known);
        if (newest.compareTo(current.getVersion()) < 0) {
            throw database.refusal(
                    "has schema %s, and this program knows schemas up to %s: use a newer Aniworld"
                            .formatted(current.getVersion(), newest),
                    null);
        }
    }

    private static MigrationVersion newest(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    /// A fresh file has nothing to keep.
    private void keepCopy(MigrationInfoService known) {
        MigrationInfo current = known.current();
        if (current != null) {
            try {
                Files.createDirectories(backups);
            } catch (IOException failure) {
                throw database.refusal("cannot be backed up to " + backups, failure);
            }
            database.copyTo(free("schema-%s_%s".formatted(current.getVersion(), now())));
        }
    }

    private Path free(String name) {
        for (int count = 2; count <= MOST_IN_ONE_SECOND; count++) {
            Path copy =
                    backups.resolve(count == 2 ? name + ".db" : name + "-" + (count - 1) + ".db");
            if (Files.notExists(copy)) {
                return copy;
            }
        }
        throw database.refusal("has too many backups in " + backups, null);
    }

    private String now() {
        return STAMP.format(clock.instant());
    }
}
