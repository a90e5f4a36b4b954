package aniworld.store;

import aniworld.library.Page;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One page of the library's list, by one statement. Its text is put together from constants; what
/// a client sent is bound.
final class SeriesListing {
    private static final String RELEASED =
            """
            (SELECT COUNT(*) FROM episodes e
             WHERE e.series_key = s.series_key
                 AND (e.released_day IS NULL OR e.released_day <= :day)) AS released""";

    private SeriesListing() {}

    static SeriesList list(Handle handle, SeriesQuery query, LocalDate today) {
        Page page = query.page();
        List<Line> lines =
                handle.createQuery(statement(query))
                        .bind("text", like(query.text()))
                        .bind("day", today.toEpochDay())
                        .bind("size", page.size())
                        .bind("offset", page.offset())
                        .map((row, context) -> Line.of(row))
                        .list();
        List<SeriesList.Row> rows = new ArrayList<>();
        lines.forEach(line -> line.row().ifPresent(rows::add));
        return new SeriesList(rows, lines.getFirst().total());
    }

    /// The left join gives one line also for an empty page, so that the total is always told.
    private static String statement(SeriesQuery query) {
        String chosen = " FROM series WHERE name_folded LIKE :text ESCAPE '!' AND " + filter(query);
        return "SELECT t.total, s.*, "
                + RELEASED
                + " FROM (SELECT COUNT(*) AS total"
                + chosen
                + ") t LEFT JOIN (SELECT name_order, "
                + SeriesRows.COLUMNS
                + chosen
                + order(query)
                + " LIMIT :size OFFSET :offset) s ON 1 = 1"
                + order(query);
    }

    private static String filter(SeriesQuery query) {
        return switch (query.status()) {
            case MISSING -> "missing > 0";
            case COMPLETE -> "provider IS NOT NULL AND missing = 0";
            case UNMATCHED -> "provider IS NULL";
            case ALL -> "1 = 1";
        };
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

    private static String like(Optional<String> text) {
        String part = NameOrder.fold(text.orElse(""));
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private record Line(long total, Optional<SeriesList.Row> row) {
        static Line of(ResultSet row) throws SQLException {
            boolean empty = row.getString("series_key") == null;
            return new Line(
                    row.getLong("total"),
                    empty
                            ? Optional.empty()
                            : Optional.of(
                                    new SeriesList.Row(
                                            SeriesRows.series(row),
                                            row.getInt("released"),
                                            row.getInt("missing"))));
        }
    }
}
