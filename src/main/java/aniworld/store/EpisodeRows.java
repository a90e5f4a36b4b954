package aniworld.store;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Rows of episodes as values.
final class EpisodeRows {
    private static final String SELECT =
            "SELECT series_key, season, number, tenths, title, released_day FROM episodes ";
    private static final String ORDER = " ORDER BY series_key, season, number, tenths";

    private EpisodeRows() {}

    static List<Episode> of(Handle handle, SeriesKey key) {
        return handle.createQuery(SELECT + "WHERE series_key = :key" + ORDER)
                .bind("key", key.value())
                .map((row, context) -> episode(row))
                .list();
    }

    /// @param keys not empty; of very many, others come along
    static Map<SeriesKey, List<Episode>> of(Handle handle, List<SeriesKey> keys) {
        if (keys.size() > SeriesRows.MOST_NAMED) {
            return all(handle);
        }
        return bySeries(
                handle.createQuery(SELECT + "WHERE series_key IN (<keys>)" + ORDER)
                        .bindList("keys", keys.stream().map(SeriesKey::value).toList()));
    }

    static Map<SeriesKey, List<Episode>> all(Handle handle) {
        return bySeries(handle.createQuery(SELECT + ORDER));
    }

    private static Map<SeriesKey, List<Episode>> bySeries(Query query) {
        Map<SeriesKey, List<Episode>> all = new HashMap<>();
        query.map((row, context) -> Map.entry(SeriesRows.key(row), episode(row)))
                .forEach(
                        entry ->
                                all.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                                        .add(entry.getValue()));
        return all;
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(number(row), row.getString("title"), Columns.day(row, "released_day"));
    }

    static EpisodeNumber number(ResultSet row) throws SQLException {
        return new EpisodeNumber(row.getInt("season"), row.getInt("number"), row.getInt("tenths"));
    }

    static void replace(Handle handle, SeriesKey key, Collection<Episode> episodes) {
        handle.execute("DELETE FROM episodes WHERE series_key = ?", key.value());
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO episodes
                            (series_key, season, number, tenths, title, released_day)
                        VALUES (:key, :season, :number, :tenths, :title, :day)
                        """);
        for (Episode episode : episodes) {
            bind(batch, episode.number())
                    .bind("key", key.value())
                    .bind("title", episode.title())
                    .bind("day", episode.released().map(LocalDate::toEpochDay).orElse(null))
                    .add();
        }
        batch.execute();
    }

    static PreparedBatch bind(PreparedBatch batch, EpisodeNumber number) {
        return batch.bind("season", number.season())
                .bind("number", number.number())
                .bind("tenths", number.tenths());
    }
}
