package aniworld.store;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadId;
import aniworld.downloads.DownloadState;
import aniworld.downloads.DownloadStore.Backlog;
import aniworld.downloads.Hold;
import aniworld.downloads.Priority;
import aniworld.downloads.QueueItemId;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Rows of downloads as values.
final class DownloadRows {
    static final String ACTIVE = "state IN ('pending', 'running', 'waiting', 'held')";
    static final String SELECT =
            """
            SELECT d.id, d.item_id, d.series_key, i.folder, d.season, d.number, d.tenths,
                d.priority, d.forced, d.state, d.state_at, d.failures, d.hold, d.reason, d.size,
                d.file, d.already_there, d.added_at
            FROM downloads d JOIN queue_items i ON i.id = d.item_id
            """;

    /// Nobody is told to wait for more than an hour: what would wait for longer was put off before
    /// the clock was set back.
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /// The best pending one and the best waiting one that is due are each the first of an index; of
    /// these two the better.
    static final String NEXT =
            SELECT
                    + """
                    WHERE d.id IN (
                        SELECT id FROM (SELECT id FROM downloads
                            WHERE state = 'pending'
                            ORDER BY priority DESC, id LIMIT 1) AS p
                        UNION ALL
                        SELECT id FROM (SELECT id FROM downloads
                            WHERE state = 'waiting'
                                AND (state_at <= :now OR state_at > :beyond)
                            ORDER BY priority DESC, id LIMIT 1) AS w)
                    ORDER BY d.priority DESC, d.id LIMIT 1
                    """;

    static final String NEXT_DUE = "SELECT MIN(state_at) FROM downloads WHERE state = 'waiting'";
    static final String OF_ITEM = SELECT + "WHERE d.item_id = :id ORDER BY d.id";
    static final String OF_SERIES =
            SELECT + "WHERE d.series_key = :key AND d." + ACTIVE + " ORDER BY d.id";
    static final String FAILED_OF_SERIES =
            SELECT + "WHERE i.series_key = :key AND d.state = 'failed' ORDER BY d.id";

    static final String BACKLOG =
            "SELECT COUNT(*) AS downloads, COUNT(size) AS sized, COALESCE(SUM(size), 0) AS bytes "
                    + "FROM downloads WHERE "
                    + ACTIVE;

    private DownloadRows() {}

    static Backlog backlog(Handle handle) {
        return handle.createQuery(BACKLOG)
                .map(
                        (row, context) ->
                                new Backlog(
                                        row.getLong("downloads"),
                                        row.getLong("sized"),
                                        row.getLong("bytes")))
                .one();
    }

    static List<Download> list(Query query) {
        return query.map((row, context) -> download(row)).list();
    }

    static Optional<Download> find(Handle handle, DownloadId id) {
        return list(handle.createQuery(SELECT + "WHERE d.id = :id").bind("id", id.number()))
                .stream()
                .findFirst();
    }

    static List<Download> ofItem(Handle handle, QueueItemId id) {
        return list(handle.createQuery(OF_ITEM).bind("id", id.number()));
    }

    static List<Download> inState(Handle handle, String state) {
        return list(
                handle.createQuery(SELECT + "WHERE d.state = :state ORDER BY d.id")
                        .bind("state", state));
    }

    static List<Download> active(Handle handle, SeriesKey key) {
        return list(handle.createQuery(OF_SERIES).bind("key", key.value()));
    }

    static List<Download> failed(Handle handle, SeriesKey key) {
        return list(handle.createQuery(FAILED_OF_SERIES).bind("key", key.value()));
    }

    static Set<EpisodeNumber> activeNumbers(Handle handle, SeriesKey key) {
        return new HashSet<>(
                handle.createQuery(
                                "SELECT season, number, tenths FROM downloads "
                                        + "WHERE series_key = :key AND "
                                        + ACTIVE)
                        .bind("key", key.value())
                        .map((row, context) -> EpisodeRows.number(row))
                        .list());
    }

    static Optional<Download> next(Handle handle, Instant now) {
        Query next =
                handle.createQuery(NEXT)
                        .bind("now", Columns.millis(now))
                        .bind("beyond", Columns.millis(now.plus(LONGEST_WAIT)));
        return list(next).stream().findFirst();
    }

    static Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery(NEXT_DUE).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
    }

    /// What a state does not say stays as it was: the size, the failures.
    static void change(Handle handle, DownloadId id, DownloadState state) {
        StateColumns columns = StateColumns.of(state);
        handle.createUpdate(
                        """
                        UPDATE downloads SET state = :state, state_at = :at, hold = :hold,
                            reason = :reason, file = :file, already_there = :alreadyThere,
                            failures = COALESCE(:failures, failures),
                            size = COALESCE(:size, size)
                        WHERE id = :id
                        """)
                .bind("state", columns.state())
                .bind("at", columns.at())
                .bind("hold", columns.hold())
                .bind("reason", columns.reason())
                .bind("file", columns.file())
                .bind("alreadyThere", columns.alreadyThere())
                .bind("failures", columns.failures())
                .bind("size", columns.size())
                .bind("id", id.number())
                .execute();
    }

    static Download download(ResultSet row) throws SQLException {
        return new Download(
                ref(row, "id"),
                new Priority(row.getInt("priority")),
                Columns.truth(row, "forced"),
                state(row),
                Columns.number(row, "size"),
                row.getInt("failures"),
                Columns.time(row, "added_at"));
    }

    static Download.Ref ref(ResultSet row, String idColumn) throws SQLException {
        return new Download.Ref(
                new DownloadId(row.getLong(idColumn)),
                new QueueItemId(row.getLong("item_id")),
                SeriesRows.key(row),
                row.getString("folder"),
                EpisodeRows.number(row));
    }

    private static DownloadState state(ResultSet row) throws SQLException {
        Instant at = Columns.time(row, "state_at");
        int failures = row.getInt("failures");
        String reason = Columns.text(row, "reason").orElse("");
        return switch (row.getString("state")) {
            case "pending" -> new DownloadState.Pending();
            case "running" ->
                    new DownloadState.Running(at, failures + 1, 0, Columns.number(row, "size"), "");
            case "waiting" -> new DownloadState.Waiting(at, failures, reason);
            case "held" -> new DownloadState.Held(Hold.valueOf(row.getString("hold")), reason, at);
            case "completed", "failed" -> ended(row);
            default -> throw new SQLException("no state of a download");
        };
    }

    /// Of a download or of a row of the history, which has the same columns.
    static DownloadState.Ended ended(ResultSet row) throws SQLException {
        Instant at = Columns.time(row, "state_at");
        Optional<String> file = Columns.text(row, "file");
        return file.isPresent()
                ? new DownloadState.Completed(
                        Path.of(file.get()),
                        at,
                        row.getLong("size"),
                        Columns.truth(row, "already_there"))
                : new DownloadState.Failed(
                        Columns.text(row, "reason").orElse(""), at, row.getInt("failures"));
    }
}
