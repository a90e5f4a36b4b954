package aniworld.store;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The database of one data folder: a SQLite file in WAL mode with one writer and several readers.
/// Safe for any thread; whoever wants to write waits for the one before, at most 30 s.
///
/// What a write has answered is on the disk (`synchronous=FULL`): a logout, a removed download or a
/// finished one must not come back after a power cut, and there are too few writes for their cost
/// to matter.
public final class Database implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int READERS = 4;
    private static final String SQLITE = "jdbc:sqlite:";

    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final KeptStatements kept;
    private final AtomicLong writes = new AtomicLong();

    private Database(DataSource writer, DataSource reader) {
        this.writer = pool("database-writer", writer, 1, false);
        this.readers = pool("database-readers", reader, READERS, true);
        this.writing = Jdbi.create(this.writer);
        this.reading = Jdbi.create(this.readers);
        this.kept = new KeptStatements(reader, LONGEST_WAIT);
    }

    /// Opens the file, or makes it, readable by its owner alone; checks it and brings it to the
    /// schema of this program, after a copy of the file as it was went to the backups.
    ///
    /// @param backups the folder for copies; made when it is needed
    /// @throws Problem DATABASE_ERROR, in words for the person at the terminal, when the file is
    ///   damaged, of a newer program, of another program, or cannot be used; it is left as it was
    public static Database open(Path file, Path backups, InstantSource clock) {
        return open(new SqliteFile(file), backups, clock);
    }

    static Database open(SqliteFile sqlite, Path backups, InstantSource clock) {
        sqlite.makeOrCheck();
        new Migrations(sqlite, backups, clock).run();
        return new Database(sqlite.writer(), sqlite.reader());
    }

    /// The file that a JDBC address names.
    ///
    /// @param address `jdbc:sqlite:` and a path
    /// @throws Problem CONFIGURATION_ERROR for any other kind of database: none is built in and
    ///   tested but SQLite
    public static Path fileOf(String address) {
        String path = address.startsWith(SQLITE) ? address.substring(SQLITE.length()) : "";
        if (path.isEmpty() || path.startsWith(":") || path.contains("?")) {
            throw new Problem(
                    ErrorCode.CONFIGURATION_ERROR,
                    "ANIWORLD_DATABASE_URL must be jdbc:sqlite: and the path of a file; other"
                            + " databases are not supported yet");
        }
        return Path.of(path);
    }

    /// Writes a whole copy of a database to a new file, while a server may be writing to it: what
    /// was committed is in the copy, what was not is not.
    ///
    /// @throws Problem DATABASE_ERROR, in words for the person at the terminal
    public static void copy(Path file, Path copy) {
        new SqliteFile(file).copyTo(copy);
    }

    /// Makes sure that a file is a sound database that this program can use, and that all of it
    /// lies in that one file, none in a journal beside it. Nobody else may have it open.
    ///
    /// @throws Problem DATABASE_ERROR, in words for the person at the terminal
    public static void settle(Path file) {
        var sqlite = new SqliteFile(file);
        sqlite.makeOrCheck();
        new Schema(sqlite, Schema.OURS).usable();
        sqlite.foldJournal();
    }

    private static HikariDataSource pool(
            String name, DataSource source, int size, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        return new HikariDataSource(config);
    }

    /// Runs what changes something, in one transaction: all of it happens or nothing.
    <T> T write(Function<Handle, T> work) {
        try {
            return writing.<T, RuntimeException>inTransaction(work::apply);
        } catch (JdbiException failure) {
            throw Trouble.problem(failure);
        } finally {
            writes.incrementAndGet();
        }
    }

    void change(Consumer<Handle> work) {
        write(
                handle -> {
                    work.accept(handle);
                    return true;
                });
    }

    /// Runs what only reads, all of it on one state of the database.
    <T> T read(Function<Handle, T> work) {
        try {
            return reading.<T, RuntimeException>inTransaction(work::apply);
        } catch (JdbiException failure) {
            throw Trouble.problem(failure);
        }
    }

    /// Runs one statement that only reads: it sees one state of the database by itself.
    <T> T ask(Function<Handle, T> statement) {
        try {
            return reading.<T, RuntimeException>withHandle(statement::apply);
        } catch (JdbiException failure) {
            throw Trouble.problem(failure);
        }
    }

    /// Asks what is asked again and again, by a statement that stays prepared.
    ///
    /// @param statement constant text: each is kept
    <T> List<T> askAgain(String statement, List<?> arguments, KeptStatements.Row<T> row) {
        try {
            return kept.ask(statement, arguments, row);
        } catch (SQLException failure) {
            throw Trouble.problem(failure);
        }
    }

    /// How often something may have been written since the file was opened: while the number is the
    /// same, what was read before it was asked for still holds.
    long writes() {
        return writes.get();
    }

    /// Whether a statement can be answered now.
    public boolean answers() {
        return ask(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
    }

    /// Waits for nobody: what is being written fails as a whole.
    @Override
    public void close() {
        kept.close();
        readers.close();
        writer.close();
    }
}
