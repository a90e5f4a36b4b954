package aniworld.store;

import aniworld.files.Durable;
import aniworld.files.OwnerAlone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/// Brings a database file to the newest schema, never back, and keeps a copy of what it was.
final class Migrations {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int MOST_IN_ONE_SECOND = 100;
    private static final String UNFINISHED = "schema.unfinished";

    private final SqliteFile database;
    private final Path backups;
    private final InstantSource clock;
    private final Schema schema;

    Migrations(SqliteFile database, Path backups, InstantSource clock) {
        this(database, backups, clock, Schema.OURS);
    }

    /// @param locations where migrations lie, as Flyway names them
    Migrations(SqliteFile database, Path backups, InstantSource clock, List<String> locations) {
        this.database = database;
        this.backups = backups;
        this.clock = clock;
        this.schema = new Schema(database, locations);
    }

    void run() {
        try {
            MigrationInfoService known = schema.usable();
            if (known.pending().length > 0) {
                keepCopy(known);
                schema.flyway().migrate();
            } else {
                schema.flyway().validate();
            }
        } catch (FlywayException failure) {
            throw database.refusal(
                    failure.getCause() instanceof SQLException
                            ? "cannot be read or written"
                            : "is not one of this program, or was changed by another",
                    failure);
        }
    }

    /// A fresh file has nothing to keep.
    private void keepCopy(MigrationInfoService known) {
        MigrationInfo current = known.current();
        if (current != null) {
            try {
                keepCopy("schema-%s_%s".formatted(current.getVersion(), now()));
            } catch (IOException failure) {
                throw database.refusal(
                        "cannot be backed up to " + backups + ": " + failure.getMessage(), failure);
            }
        }
    }

    /// Has its name only when it is whole and on the disk: after a kill or a power cut in the
    /// middle of the copy there is none that could be taken for one. What such an end left is
    /// overwritten the next time.
    private void keepCopy(String name) throws IOException {
        OwnerAlone.makeFolders(backups);
        Path unfinished = backups.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            database.copyTo(unfinished);
            Durable.force(unfinished);
            Durable.replace(unfinished, free(name));
        } finally {
            Files.deleteIfExists(unfinished);
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
