package aniworld.store;

import aniworld.library.SeriesKey;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import aniworld.library.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        this.totals = new SeriesTotals(database, this::count);
    }

    SeriesList list(SeriesQuery query) {
        return new SeriesList(rows(query), total(query));
    }

    private long total(SeriesQuery query) {
        return query.text().isEmpty()
                ? totals.of(query.status())
                : count(query.status(), query.text());
    }

    private List<SeriesList.Row> rows(SeriesQuery query) {
        var arguments = new ArrayList<Object>();
        query.text().ifPresent(text -> arguments.add(like(text)));
        arguments.add(query.page().size());
        arguments.add(query.page().offset());
        return database.askAgain(
                ROWS + where(query.status(), query.text()) + order(query) + " LIMIT ? OFFSET ?",
                arguments,
                SeriesListing::row);
    }

    private static SeriesList.Row row(ResultSet row) throws SQLException {
        return new SeriesList.Row(
                new SeriesKey(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getInt(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }

    private long count(SeriesQuery.Status status, Optional<String> text) {
        return database.askAgain(
                        "SELECT COUNT(*) FROM series" + where(status, text),
                        text.map(SeriesListing::like).stream().toList(),
                        row -> row.getLong(1))
                .getFirst();
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
        return text.isEmpty() ? chosen : chosen + " AND name_folded LIKE ? ESCAPE '!'";
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
