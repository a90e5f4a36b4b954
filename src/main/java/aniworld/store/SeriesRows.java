package aniworld.store;

import aniworld.library.Episode;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Rows of series as values.
final class SeriesRows {
    static final String COLUMNS =
            """
            series_key, folder, name, description, year, page, poster, provider, provider_id, \
            monitored, languages, missing, updated_at""";

    /// SQLite takes some tens of thousands of arguments; a statement stays far below.
    static final int MOST_NAMED = 500;

    private SeriesRows() {}

    /// @param where what follows `FROM series`; finds one row at most
    static Optional<Holding> find(Handle handle, String where, Map<String, ?> arguments) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM series " + where)
                .bindMap(arguments)
                .map((row, context) -> series(row))
                .findOne()
                .map(series -> holding(handle, series));
    }

    private static Holding holding(Handle handle, Series series) {
        return new Holding(
                series, EpisodeRows.of(handle, series.key()), FileRows.of(handle, series.key()));
    }

    /// Four statements, however many series there are.
    static List<Holding> all(Handle handle) {
        return holdings(series(handle), EpisodeRows.all(handle), FileRows.all(handle));
    }

    /// The series whose folder or any of whose files lies in these entries of the anime directory.
    static List<Holding> in(Handle handle, Set<String> units) {
        if (units.size() > MOST_NAMED) {
            return all(handle);
        }
        List<Series> there = units.isEmpty() ? List.of() : seriesIn(handle, units);
        List<SeriesKey> wanted = there.stream().map(Series::key).toList();
        return wanted.isEmpty()
                ? List.of()
                : holdings(there, EpisodeRows.of(handle, wanted), FileRows.of(handle, wanted));
    }

    /// (instr is SQLite's; PostgreSQL says strpos.)
    private static List<Series> seriesIn(Handle handle, Set<String> units) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM series
                                WHERE series_key IN
                                        (SELECT series_key FROM files WHERE unit IN (<units>))
                                    OR folder IN (<units>)
                                    OR (instr(folder, '/') > 1
                                        AND substr(folder, 1, instr(folder, '/') - 1) IN (<units>))
                                ORDER BY series_key
                                """)
                .bindList("units", List.copyOf(units))
                .map((row, context) -> series(row))
                .list();
    }

    private static List<Holding> holdings(
            List<Series> all,
            Map<SeriesKey, List<Episode>> episodes,
            Map<SeriesKey, List<ShelfFile>> files) {
        return all.stream()
                .map(
                        series ->
                                new Holding(
                                        series,
                                        episodes.getOrDefault(series.key(), List.of()),
                                        files.getOrDefault(series.key(), List.of())))
                .toList();
    }

    static List<Series> series(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM series ORDER BY series_key")
                .map((row, context) -> series(row))
                .list();
    }

    static Map<SeriesKey, SeriesKey> aliases(Handle handle) {
        Map<SeriesKey, SeriesKey> aliases = new HashMap<>();
        handle.createQuery("SELECT alias, series_key FROM series_alias")
                .map((row, context) -> Map.entry(new SeriesKey(row.getString("alias")), key(row)))
                .forEach(entry -> aliases.put(entry.getKey(), entry.getValue()));
        return aliases;
    }

    static Series series(ResultSet row) throws SQLException {
        return new Series(
                key(row),
                row.getString("folder"),
                facts(row),
                origin(row),
                Columns.truth(row, "monitored"),
                row.getString("languages").lines().toList(),
                Columns.time(row, "updated_at"));
    }

    static SeriesKey key(ResultSet row) throws SQLException {
        return new SeriesKey(row.getString("series_key"));
    }

    private static SeriesFacts facts(ResultSet row) throws SQLException {
        return new SeriesFacts(
                row.getString("name"),
                row.getString("description"),
                Columns.small(row, "year"),
                Columns.text(row, "page").map(URI::create),
                Columns.text(row, "poster").map(URI::create));
    }

    private static Optional<Origin> origin(ResultSet row) throws SQLException {
        Optional<String> id = Columns.text(row, "provider_id");
        return Columns.text(row, "provider")
                .flatMap(provider -> id.map(own -> new Origin(provider, own)));
    }
}
