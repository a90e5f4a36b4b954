package aniworld.store;

import aniworld.access.AccessStore;
import aniworld.access.LoginFailures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may come in, in the database.
public final class SqlAccessStore implements AccessStore {
    private final Database database;

    public SqlAccessStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> value(String name) {
        return database.read(
                handle ->
                        handle.createQuery("SELECT value FROM access_values WHERE name = :name")
                                .bind("name", name)
                                .mapTo(String.class)
                                .findOne());
    }

    @Override
    public void put(String name, String value) {
        database.change(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO access_values (name, value) VALUES (?, ?)
                                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                                """,
                                name,
                                value));
    }

    @Override
    public void remove(String name) {
        database.change(handle -> handle.execute("DELETE FROM access_values WHERE name = ?", name));
    }

    @Override
    public Map<String, Instant> revoked() {
        return database.ask(
                handle ->
                        handle.createQuery("SELECT token_id, expires_at FROM revoked_tokens")
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("token_id"),
                                                        Columns.time(row, "expires_at")))
                                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void revoke(String jti, Instant until) {
        database.change(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO revoked_tokens (token_id, expires_at) VALUES (?, ?)
                                ON CONFLICT DO NOTHING
                                """,
                                jti,
                                Columns.millis(until)));
    }

    @Override
    public void pruneRevoked(Instant now) {
        database.change(
                handle ->
                        handle.execute(
                                "DELETE FROM revoked_tokens WHERE expires_at <= ?",
                                Columns.millis(now)));
    }

    @Override
    public List<LoginFailures> failures() {
        return database.read(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT origin, recent, refusals, refused_until
                                        FROM login_failures
                                        """)
                                .map((row, context) -> failures(row))
                                .list());
    }

    private static LoginFailures failures(ResultSet row) throws SQLException {
        return new LoginFailures(
                row.getString("origin"),
                times(row.getString("recent")),
                row.getInt("refusals"),
                Columns.time(row, "refused_until"));
    }

    @Override
    public void saveFailures(LoginFailures failures) {
        database.change(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO login_failures
                                    (origin, recent, refusals, refused_until)
                                VALUES (?, ?, ?, ?)
                                ON CONFLICT (origin) DO UPDATE SET recent = excluded.recent,
                                    refusals = excluded.refusals,
                                    refused_until = excluded.refused_until
                                """,
                                failures.origin(),
                                text(failures.recent()),
                                failures.refusals(),
                                Columns.millis(failures.refusedUntil())));
    }

    @Override
    public void removeFailures(String origin) {
        database.change(
                handle -> handle.execute("DELETE FROM login_failures WHERE origin = ?", origin));
    }

    private static String text(List<Instant> times) {
        return times.stream()
                .map(time -> Long.toString(Columns.millis(time)))
                .collect(Collectors.joining(" "));
    }

    private static List<Instant> times(String text) {
        return Stream.of(text.split(" ", -1))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .toList();
    }
}
