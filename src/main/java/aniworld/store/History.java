package aniworld.store;

import aniworld.downloads.DownloadId;
import aniworld.downloads.HistoryEntry;
import aniworld.downloads.HistoryQuery;
import aniworld.downloads.Listing;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Downloads that ended, the newest 10,000.
final class History {
    private static final long MOST = 10_000;

    private History() {}

    static void add(Handle handle, DownloadId download) {
        long id = Counters.HISTORY.take(handle, 1);
        handle.createUpdate(
                        """
                        INSERT INTO history (id, download_id, item_id, series_key, series_name,
                            folder, season, number, tenths, state_at, failures, reason, file, size,
                            already_there)
                        SELECT :id, d.id, d.item_id, d.series_key, i.series_name, i.folder,
                            d.season, d.number, d.tenths, d.state_at, d.failures, d.reason, d.file,
                            d.size, d.already_there
                        FROM downloads d JOIN queue_items i ON i.id = d.item_id
                        WHERE d.id = :download
                        """)
                .bind("id", id)
                .bind("download", download.number())
                .execute();
        handle.execute("DELETE FROM history WHERE id <= ?", id - MOST);
    }

    static Listing<HistoryEntry> list(Handle handle, HistoryQuery query, Page page) {
        String chosen = " FROM history WHERE " + filter(query);
        String series = query.series().map(SeriesKey::value).orElse("");
        List<HistoryEntry> entries =
                handle.createQuery(
                                "SELECT *"
                                        + chosen
                                        + " ORDER BY id DESC LIMIT :size OFFSET :offset")
                        .bind("series", series)
                        .bind("size", page.size())
                        .bind("offset", page.offset())
                        .map(
                                (row, context) ->
                                        new HistoryEntry(
                                                DownloadRows.ref(row, "download_id"),
                                                row.getString("series_name"),
                                                DownloadRows.ended(row)))
                        .list();
        long total =
                handle.createQuery("SELECT COUNT(*)" + chosen)
                        .bind("series", series)
                        .mapTo(Long.class)
                        .one();
        return new Listing<>(entries, total);
    }

    /// Put together from constants; what a client sent is bound.
    private static String filter(HistoryQuery query) {
        String series = query.series().isPresent() ? "series_key = :series" : ":series = ''";
        return series + query.outcome().map(History::ended).orElse("");
    }

    private static String ended(HistoryQuery.Ending outcome) {
        return switch (outcome) {
            case COMPLETED -> " AND file IS NOT NULL";
            case FAILED -> " AND file IS NULL";
        };
    }
}
