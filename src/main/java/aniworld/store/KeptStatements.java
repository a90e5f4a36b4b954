package aniworld.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// Reading connections for the few statements that are asked again and again: each keeps what it
/// has prepared, for preparing a list's statement costs SQLite as much as finding its rows. A
/// connection is opened when it is first needed, and anew after a failure. Safe for any thread.
final class KeptStatements implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int MOST_KEPT = 32;

    private final Duration longestWait;
    private final LinkedBlockingDeque<Desk> free = new LinkedBlockingDeque<>(CONNECTIONS);

    /// @param longestWait for a connection when all are in use
    KeptStatements(DataSource source, Duration longestWait) {
        this.longestWait = longestWait;
        for (int i = 0; i < CONNECTIONS; i++) {
            free.add(new Desk(source));
        }
    }

    /// Reads one row by the numbers of its columns, from 1.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @param statement constant text, with a question mark for each argument
    /// @throws SQLException also when no connection is free for too long
    <T> List<T> ask(String statement, List<?> arguments, Row<T> row) throws SQLException {
        Desk desk = take();
        try {
            return desk.ask(statement, arguments, row);
        } finally {
            free.addFirst(desk);
        }
    }

    /// The one used last comes first: its pages and statements are the warmest.
    private Desk take() throws SQLException {
        try {
            Desk desk = free.pollFirst(longestWait.toMillis(), TimeUnit.MILLISECONDS);
            if (desk == null) {
                throw new SQLException("no reading connection was free for " + longestWait);
            }
            return desk;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", stopped);
        }
    }

    /// Those in use close when their statement has ended, with the process at the latest.
    @Override
    public void close() {
        var idle = new ArrayList<Desk>();
        free.drainTo(idle);
        idle.forEach(Desk::drop);
    }

    /// One connection and its statements, for one thread at a time.
    private static final class Desk {
        private final DataSource source;
        private final Map<String, PreparedStatement> kept = new HashMap<>();
        private Optional<Connection> connection = Optional.empty();

        Desk(DataSource source) {
            this.source = source;
        }

        <T> List<T> ask(String statement, List<?> arguments, Row<T> row) throws SQLException {
            try {
                return rows(prepared(statement), arguments, row);
            } catch (SQLException | RuntimeException failure) {
                drop();
                throw failure;
            }
        }

        private static <T> List<T> rows(PreparedStatement prepared, List<?> arguments, Row<T> row)
                throws SQLException {
            for (int i = 0; i < arguments.size(); i++) {
                prepared.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet found = prepared.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        }

        /// There are fewer statements than it keeps; if ever not, it begins anew.
        private PreparedStatement prepared(String statement) throws SQLException {
            PreparedStatement known = kept.get(statement);
            if (known != null) {
                return known;
            }
            if (kept.size() >= MOST_KEPT) {
                drop();
            }
            PreparedStatement fresh = open().prepareStatement(statement);
            kept.put(statement, fresh);
            return fresh;
        }

        private Connection open() throws SQLException {
            if (connection.isEmpty()) {
                connection = Optional.of(source.getConnection());
            }
            return connection.get();
        }

        /// The statements end with their connection.
        void drop() {
            kept.clear();
            Optional<Connection> last = connection;
            connection = Optional.empty();
            last.ifPresent(Desk::close);
        }

        private static void close(Connection last) {
            try {
                last.close();
            } catch (SQLException broken) {
                // What failed before says more, and nothing was written here.
                return;
            }
        }
    }
}
