package aniworld.store;

import aniworld.downloads.Counts;
import aniworld.downloads.Download;
import aniworld.downloads.DownloadId;
import aniworld.downloads.DownloadStore.Tally;
import aniworld.downloads.ItemStatus;
import aniworld.downloads.Listing;
import aniworld.downloads.Priority;
import aniworld.downloads.QueueItem;
import aniworld.downloads.QueueItemId;
import aniworld.library.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Rows of queue items as values. An item carries the counts of its downloads and the status that
/// follows from them; whoever changes downloads has them counted again.
final class QueueItems {
    private static final String SELECT =
            """
            SELECT id, series_key, series_name, folder, priority, pending, downloading, completed,
                failed, known_bytes, added_at
            FROM queue_items
            """;
    private static final String COUNT =
            """
            UPDATE queue_items SET
                pending = (SELECT COUNT(*) FROM downloads d
                    WHERE d.item_id = queue_items.id AND d.state IN ('pending', 'held')),
                downloading = (SELECT COUNT(*) FROM downloads d
                    WHERE d.item_id = queue_items.id AND d.state IN ('running', 'waiting')),
                completed = (SELECT COUNT(*) FROM downloads d
                    WHERE d.item_id = queue_items.id AND d.state = 'completed'),
                failed = (SELECT COUNT(*) FROM downloads d
                    WHERE d.item_id = queue_items.id AND d.state = 'failed'),
                sized = (SELECT COUNT(d.size) FROM downloads d
                    WHERE d.item_id = queue_items.id),
                known_bytes = (SELECT COALESCE(SUM(d.size), 0) FROM downloads d
                    WHERE d.item_id = queue_items.id)
            WHERE id = :id
            """;

    /// The numbers are those of [StatusCode].
    private static final String JUDGE =
            """
            UPDATE queue_items SET status = CASE
                WHEN downloading > 0 THEN 0
                WHEN pending > 0 THEN 1
                WHEN failed > 0 THEN 2
                ELSE 3 END
            WHERE id = :id
            """;

    private QueueItems() {}

    static void recount(Handle handle, Collection<Long> ids) {
        PreparedBatch counts = handle.prepareBatch(COUNT);
        PreparedBatch judgements = handle.prepareBatch(JUDGE);
        for (long id : ids) {
            counts.bind("id", id).add();
            judgements.bind("id", id).add();
        }
        counts.execute();
        judgements.execute();
    }

    static void recountItemOf(Handle handle, DownloadId id) {
        DownloadRows.find(handle, id)
                .ifPresent(download -> recount(handle, List.of(download.ref().item().number())));
    }

    static Optional<QueueItem> find(Handle handle, QueueItemId id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.number())
                .map((row, context) -> item(row))
                .findOne();
    }

    static Listing<QueueItem> list(Handle handle, Page page, Optional<ItemStatus> status) {
        String where = status.isPresent() ? "WHERE status = :status " : "";
        Query count = handle.createQuery("SELECT COUNT(*) FROM queue_items " + where);
        Query rows =
                handle.createQuery(
                                SELECT
                                        + where
                                        + "ORDER BY status, priority DESC, id"
                                        + " LIMIT :size OFFSET :offset")
                        .bind("size", page.size())
                        .bind("offset", page.offset());
        status.ifPresent(wanted -> count.bind("status", StatusCode.of(wanted)));
        status.ifPresent(wanted -> rows.bind("status", StatusCode.of(wanted)));
        return new Listing<>(
                rows.map((row, context) -> item(row)).list(), count.mapTo(Long.class).one());
    }

    private static QueueItem item(ResultSet row) throws SQLException {
        return new QueueItem(
                new QueueItemId(row.getLong("id")),
                SeriesRows.key(row),
                row.getString("series_name"),
                row.getString("folder"),
                new Priority(row.getInt("priority")),
                counts(row),
                row.getLong("known_bytes"),
                Columns.time(row, "added_at"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("pending"),
                row.getLong("downloading"),
                row.getLong("completed"),
                row.getLong("failed"));
    }

    static boolean prioritise(Handle handle, QueueItemId id, Priority priority) {
        handle.execute(
                "UPDATE downloads SET priority = ? WHERE item_id = ?",
                priority.value(),
                id.number());
        return handle.execute(
                        "UPDATE queue_items SET priority = ? WHERE id = ?",
                        priority.value(),
                        id.number())
                > 0;
    }

    static List<Download> remove(Handle handle, QueueItemId id) {
        List<Download> downloads = DownloadRows.ofItem(handle, id);
        handle.execute("DELETE FROM queue_items WHERE id = ?", id.number());
        return downloads;
    }

    static Optional<Download> remove(Handle handle, DownloadId id) {
        Optional<Download> download = DownloadRows.find(handle, id);
        handle.execute("DELETE FROM downloads WHERE id = ?", id.number());
        download.ifPresent(gone -> shrink(handle, gone.ref().item().number()));
        return download;
    }

    private static void shrink(Handle handle, long item) {
        recount(handle, List.of(item));
        handle.execute(
                """
                DELETE FROM queue_items
                WHERE id = ? AND pending + downloading + completed + failed = 0
                """,
                item);
    }

    static List<Download> clear(Handle handle, ItemStatus status) {
        List<Download> downloads =
                DownloadRows.list(
                        handle.createQuery(
                                        DownloadRows.SELECT
                                                + "WHERE i.status = :status ORDER BY d.id")
                                .bind("status", StatusCode.of(status)));
        handle.execute("DELETE FROM queue_items WHERE status = ?", StatusCode.of(status));
        return downloads;
    }

    static Tally tally(Handle handle) {
        Map<ItemStatus, Group> groups = new EnumMap<>(ItemStatus.class);
        handle.createQuery(
                        """
                        SELECT status, COUNT(*) AS items, SUM(pending) AS pending,
                            SUM(downloading) AS downloading, SUM(completed) AS completed,
                            SUM(failed) AS failed, SUM(sized) AS sized,
                            SUM(known_bytes) AS known_bytes
                        FROM queue_items GROUP BY status
                        """)
                .map((row, context) -> Group.of(row))
                .forEach(group -> groups.put(group.status(), group));
        return Group.tally(groups);
    }

    private record Group(ItemStatus status, long items, Counts downloads, long sized, long bytes) {
        static Group of(ResultSet row) throws SQLException {
            return new Group(
                    StatusCode.status(row.getInt("status")),
                    row.getLong("items"),
                    counts(row),
                    row.getLong("sized"),
                    row.getLong("known_bytes"));
        }

        static Tally tally(Map<ItemStatus, Group> groups) {
            Counts items =
                    new Counts(
                            items(groups, ItemStatus.PENDING),
                            items(groups, ItemStatus.DOWNLOADING),
                            items(groups, ItemStatus.COMPLETED),
                            items(groups, ItemStatus.FAILED));
            Counts downloads =
                    groups.values().stream()
                            .map(Group::downloads)
                            .reduce(Counts.NONE, Counts::plus);
            long bytes = groups.values().stream().mapToLong(Group::bytes).sum();
            long sized = groups.values().stream().mapToLong(Group::sized).sum();
            return new Tally(items, downloads, bytes, sized);
        }

        private static long items(Map<ItemStatus, Group> groups, ItemStatus status) {
            Group group = groups.get(status);
            return group == null ? 0 : group.items();
        }
    }
}
