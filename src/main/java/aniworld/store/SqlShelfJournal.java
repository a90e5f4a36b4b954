package aniworld.store;

import aniworld.library.Origin;
import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.shelf.Operation;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import aniworld.shelf.Operation.State;
import aniworld.shelf.ShelfJournal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// What was done to files, in the database.
public final class SqlShelfJournal implements ShelfJournal {
    private static final int KEPT = 1000;
    private static final String SELECT =
            """
            SELECT id, kind, what, state, at, series_key, folder, series_name, provider,
                provider_id, monitored
            FROM operations
            """;

    private final Database database;

    public SqlShelfJournal(Database database) {
        this.database = database;
    }

    @Override
    public long begin(
            Kind kind, String what, List<Move> moves, Optional<Series> series, Instant at) {
        return database.write(
                handle -> {
                    long id = Counters.OPERATION.take(handle, 1);
                    handle.createUpdate(
                                    """
                                    INSERT INTO operations (id, kind, what, state, at, series_key,
                                        folder, series_name, provider, provider_id, monitored)
                                    VALUES (:id, :kind, :what, 'started', :at, :key, :folder,
                                        :name, :provider, :providerId, :monitored)
                                    """)
                            .bind("id", id)
                            .bind("kind", code(kind))
                            .bind("what", what)
                            .bind("at", Columns.millis(at))
                            .bindMap(columns(series))
                            .execute();
                    addMoves(handle, id, moves);
                    handle.execute("DELETE FROM operations WHERE id <= ?", id - KEPT);
                    return id;
                });
    }

    private static Map<String, Object> columns(Optional<Series> series) {
        var columns = new HashMap<String, Object>();
        Optional<Origin> origin = series.flatMap(Series::origin);
        columns.put("key", series.map(one -> one.key().value()).orElse(null));
        columns.put("folder", series.map(Series::folder).orElse(null));
        columns.put("name", series.map(Series::name).orElse(null));
        columns.put("provider", origin.map(Origin::provider).orElse(null));
        columns.put("providerId", origin.map(Origin::id).orElse(null));
        columns.put("monitored", series.map(one -> Columns.truth(one.monitored())).orElse(null));
        return columns;
    }

    private static void addMoves(Handle handle, long id, List<Move> moves) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        INSERT INTO operation_moves (operation_id, place, from_path, to_path)
                        VALUES (?, ?, ?, ?)
                        """);
        for (int place = 0; place < moves.size(); place++) {
            Move move = moves.get(place);
            rows.add(id, place, FileRows.text(move.from()), FileRows.text(move.to()));
        }
        rows.execute();
    }

    @Override
    public void done(long id) {
        state(id, State.DONE);
    }

    @Override
    public void undone(long id) {
        state(id, State.UNDONE);
    }

    private void state(long id, State state) {
        database.change(
                handle ->
                        handle.execute(
                                "UPDATE operations SET state = ? WHERE id = ?", code(state), id));
    }

    @Override
    public void drop(long id) {
        database.change(handle -> handle.execute("DELETE FROM operations WHERE id = ?", id));
    }

    @Override
    public List<Operation> started() {
        return database.read(
                handle ->
                        operations(
                                handle,
                                handle.createQuery(
                                        SELECT + "WHERE state = 'started' ORDER BY id")));
    }

    @Override
    public Optional<Operation> find(long id) {
        return database
                .read(
                        handle ->
                                operations(
                                        handle,
                                        handle.createQuery(SELECT + "WHERE id = :id")
                                                .bind("id", id)))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Operation> last() {
        String newest = "WHERE state = 'done' AND kind <> 'undo' ORDER BY id DESC LIMIT 1";
        return database
                .read(handle -> operations(handle, handle.createQuery(SELECT + newest)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Operation> list(Page page) {
        return database.read(
                handle ->
                        operations(
                                handle,
                                handle.createQuery(
                                                SELECT
                                                        + "ORDER BY id DESC LIMIT :size OFFSET"
                                                        + " :offset")
                                        .bind("size", page.size())
                                        .bind("offset", page.offset())));
    }

    @Override
    public long count() {
        return database.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM operations")
                                .mapTo(Long.class)
                                .one());
    }

    /// Two statements, however many there are.
    private static List<Operation> operations(Handle handle, Query query) {
        List<Operation> bare = query.map((row, context) -> operation(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Move>> moves = moves(handle, bare.stream().map(Operation::id).toList());
        return bare.stream()
                .map(one -> with(one, moves.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Map<Long, List<Move>> moves(Handle handle, List<Long> ids) {
        var moves = new HashMap<Long, List<Move>>();
        handle.createQuery(
                        """
                        SELECT operation_id, from_path, to_path FROM operation_moves
                        WHERE operation_id IN (<ids>) ORDER BY operation_id, place
                        """)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("operation_id"), move(row)))
                .forEach(
                        entry ->
                                moves.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                                        .add(entry.getValue()));
        return moves;
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(Path.of(row.getString("from_path")), Path.of(row.getString("to_path")));
    }

    private static Operation with(Operation one, List<Move> moves) {
        return new Operation(
                one.id(), one.kind(), one.what(), moves, one.series(), one.state(), one.at());
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("what"),
                List.of(),
                series(row),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Columns.time(row, "at"));
    }

    private static Optional<Series> series(ResultSet row) throws SQLException {
        if (Columns.text(row, "series_key").isEmpty()) {
            return Optional.empty();
        }
        Optional<String> id = Columns.text(row, "provider_id");
        return Optional.of(
                new Series(
                        SeriesRows.key(row),
                        row.getString("folder"),
                        SeriesFacts.named(row.getString("series_name")),
                        Columns.text(row, "provider")
                                .flatMap(provider -> id.map(own -> new Origin(provider, own))),
                        Columns.truth(row, "monitored"),
                        Columns.time(row, "at")));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
