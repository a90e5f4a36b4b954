package aniworld.store;

import aniworld.files.OwnerAlone;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A SQLite file on the disk, and how connections to it behave. What only SQLite understands is
/// said here and nowhere else.
final class SqliteFile {
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String WAY_BACK =
            ". It was left as it is; 'aniworld restore FOLDER' puts a backup in its place";
    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final int LARGEST_JOURNAL = 64 * 1024 * 1024;

    private final Path file;
    private final Duration patience;

    SqliteFile(Path file) {
        this(file, BUSY);
    }

    /// @param patience how long a connection waits while another process writes
    SqliteFile(Path file, Duration patience) {
        this.file = file.toAbsolutePath();
        this.patience = patience;
    }

    Path path() {
        return file;
    }

    /// A writer takes its lock when its transaction begins, not in its middle, where SQLite could
    /// no longer wait for it.
    DataSource writer() {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(config);
    }

    DataSource reader() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return source(config);
    }

    /// For migrations, which begin their transactions themselves.
    DataSource plain() {
        return source(config());
    }

    private SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(LARGEST_JOURNAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        return config;
    }

    private DataSource source(SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /// Makes the file when there is none; else makes sure that it is a sound SQLite file.
    void makeOrCheck() {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            OwnerAlone.keep(file);
            if (Files.size(file) > 0) {
                check();
            }
        } catch (IOException failure) {
            throw refusal("cannot be used: " + failure.getMessage(), failure);
        }
    }

    private void check() throws IOException {
        if (!hasHeader()) {
            throw refusal("is damaged or no SQLite database" + WAY_BACK, null);
        }
        String verdict = verdict();
        if (!verdict.equals("ok")) {
            throw refusal("is damaged: " + verdict + WAY_BACK, null);
        }
    }

    private boolean hasHeader() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(HEADER.length), HEADER);
        }
    }

    private String verdict() {
        try (Connection connection = plain().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            return rows.next() ? rows.getString(1) : "no answer";
        } catch (SQLException failure) {
            throw refusal(
                    "is damaged or cannot be used: " + failure.getMessage() + WAY_BACK, failure);
        }
    }

    /// Writes the whole database as it is now, with what still lies in its journal, to a new file.
    void copyTo(Path copy) {
        try (Connection connection = plain().getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            Files.createFile(copy);
            OwnerAlone.keep(copy);
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException | IOException failure) {
            throw refusal("cannot be copied to " + copy + ": " + failure.getMessage(), failure);
        }
    }

    /// Brings what lies in the journal into the file, and removes the journal.
    void foldJournal() {
        try (Connection connection = plain().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("PRAGMA journal_mode=DELETE");
        } catch (SQLException failure) {
            throw refusal("cannot be used: " + failure.getMessage(), failure);
        }
    }

    Problem refusal(String what, @Nullable Throwable cause) {
        return new Problem(
                ErrorCode.DATABASE_ERROR, "The database " + file + " " + what, Map.of(), cause);
    }
}
