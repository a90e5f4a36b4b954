package aniworld.store;

import aniworld.library.Page;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import aniworld.library.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// One page of the library's list, or all of it. The text of each statement is put together from
/// constants; what a client sent is bound. Safe for any thread.
final class SeriesListing {
    private static final String ROWS =
            "SELECT series_key, name, folder, page, missing, updated_at FROM series";
    private static final String ALL =
            "SELECT "
                    + SeriesRows.COLUMNS
                    + """
                    , (SELECT COUNT(*) FROM episodes e
                       WHERE e.series_key = series.series_key
                           AND (e.released_day IS NULL OR e.released_day <= :day)) AS released
                    FROM series ORDER BY name_order, series_key""";

    private final Database database;
    private final SeriesTotals totals;

    SeriesListing(Database database) {
        this.database = database;
        this.totals = new SeriesTotals(database, SeriesListing::count);
    }

    SeriesList list(SeriesQuery query) {
        return new SeriesList(database.ask(handle -> rows(handle, query)), total(query));
    }

    private long total(SeriesQuery query) {
        return query.text().isEmpty()
                ? totals.of(query.status())
                : database.ask(handle -> count(handle, query.status(), query.text()));
    }

    private static List<SeriesList.Row> rows(Handle handle, SeriesQuery query) {
        Page page = query.page();
        String where = where(query.status(), query.text());
        return bound(
                        handle.createQuery(
                                ROWS + where + order(query) + " LIMIT :size OFFSET :offset"),
                        query.text())
                .bind("size", page.size())
                .bind("offset", page.offset())
                .map((row, context) -> row(row))
                .list();
    }

    private static SeriesList.Row row(ResultSet row) throws SQLException {
        return new SeriesList.Row(
                SeriesRows.key(row),
                row.getString("name"),
                row.getString("folder"),
                Columns.text(row, "page"),
                row.getInt("missing"),
                Columns.time(row, "updated_at"));
    }

    private static long count(Handle handle, SeriesQuery.Status status, Optional<String> text) {
        String statement = "SELECT COUNT(*) FROM series" + where(status, text);
        return bound(handle.createQuery(statement), text).mapTo(Long.class).one();
    }

    private static Query bound(Query query, Optional<String> text) {
        text.ifPresent(part -> query.bind("text", like(part)));
        return query;
    }

    /// Each series, by name.
    List<Standing> all(LocalDate today) {
        return database.ask(
                handle ->
                        handle.createQuery(ALL)
                                .bind("day", today.toEpochDay())
                                .map(
                                        (row, context) ->
                                                new Standing(
                                                        SeriesRows.series(row),
                                                        row.getInt("released"),
                                                        row.getInt("missing")))
                                .list());
    }

    private static String where(SeriesQuery.Status status, Optional<String> text) {
        String chosen =
                switch (status) {
                    case MISSING -> " WHERE missing > 0";
                    case COMPLETE -> " WHERE provider IS NOT NULL AND missing = 0";
                    case UNMATCHED -> " WHERE provider IS NULL";
                    case ALL -> " WHERE 1 = 1";
                };
        return text.isEmpty() ? chosen : chosen + " AND name_folded LIKE :text ESCAPE '!'";
    }

    private static String order(SeriesQuery query) {
        String direction = query.descending() ? " DESC" : " ASC";
        String column =
                switch (query.sortBy()) {
                    case NAME -> "name_order";
                    case UPDATED_AT -> "updated_at";
                    case MISSING_EPISODES -> "missing";
                };
        return " ORDER BY " + column + direction + ", series_key" + direction;
    }

    private static String like(String text) {
        String part = NameOrder.fold(text);
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
