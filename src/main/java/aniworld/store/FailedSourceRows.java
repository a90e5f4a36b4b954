package aniworld.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import aniworld.downloads.DownloadId;
import aniworld.downloads.FailedSource;
import aniworld.downloads.QueueItemId;
import aniworld.library.SeriesKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Rows of sources that were tried in vain, for each download the newest 50.
final class FailedSourceRows {
    private static final int MOST = 50;
    private static final String SELECT =
            """
            SELECT s.download_id, s.attempt, s.failed_at, s.host, s.reason
            FROM failed_sources s JOIN downloads d ON d.id = s.download_id
            """;

    private FailedSourceRows() {}

    static void add(Handle handle, DownloadId id, List<FailedSource> failed) {
        if (failed.isEmpty()) {
            return;
        }
        long place = last(handle, id);
        PreparedBatch rows =
                handle.prepareBatch("INSERT INTO failed_sources VALUES (?, ?, ?, ?, ?, ?)");
        for (FailedSource source : failed) {
            rows.add(
                    id.number(),
                    ++place,
                    source.attempt(),
                    Columns.millis(source.at()),
                    source.host(),
                    source.reason());
        }
        rows.execute();
        handle.execute(
                "DELETE FROM failed_sources WHERE download_id = ? AND place <= ?",
                id.number(),
                place - MOST);
    }

    private static long last(Handle handle, DownloadId id) {
        return handle.createQuery(
                        "SELECT COALESCE(MAX(place), 0) FROM failed_sources WHERE download_id = :id")
                .bind("id", id.number())
                .mapTo(Long.class)
                .one();
    }

    static List<FailedSource> of(Handle handle, DownloadId id) {
        return rows(handle.createQuery(SELECT + "WHERE d.id = :id ORDER BY s.place"), id.number())
                .stream()
                .map(Row::source)
                .toList();
    }

    static Map<DownloadId, List<FailedSource>> ofItem(Handle handle, QueueItemId id) {
        String chosen = SELECT + "WHERE d.item_id = :id ORDER BY s.download_id, s.place";
        return byDownload(rows(handle.createQuery(chosen), id.number()));
    }

    static Map<DownloadId, List<FailedSource>> ofSeries(Handle handle, SeriesKey key) {
        String chosen = SELECT + "WHERE d.series_key = :id ORDER BY s.download_id, s.place";
        return byDownload(rows(handle.createQuery(chosen), key.value()));
    }

    private static Map<DownloadId, List<FailedSource>> byDownload(List<Row> rows) {
        return rows.stream().collect(groupingBy(Row::download, mapping(Row::source, toList())));
    }

    private static List<Row> rows(Query query, Object id) {
        return query.bind("id", id).map((row, context) -> Row.of(row)).list();
    }

    private record Row(DownloadId download, FailedSource source) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new DownloadId(row.getLong("download_id")),
                    new FailedSource(
                            Columns.time(row, "failed_at"),
                            row.getInt("attempt"),
                            row.getString("host"),
                            row.getString("reason")));
        }
    }
}
