package aniworld.store;

import aniworld.library.AirDates;
import aniworld.library.AirDates.Airing;
import aniworld.library.Episode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Episodes by the day on which they come out.
final class AirDateRows {
    static final String WITHIN =
            """
            SELECT e.series_key, s.name, s.monitored, e.season, e.number, e.tenths, e.title,
                e.released_day, EXISTS (SELECT 1 FROM file_episodes f
                    WHERE f.series_key = e.series_key AND f.season = e.season
                        AND f.number = e.number AND f.tenths = e.tenths) AS present
            FROM episodes e JOIN series s ON s.series_key = e.series_key
            WHERE e.released_day BETWEEN :from AND :to
            ORDER BY e.released_day, s.name_order, e.series_key, e.season, e.number, e.tenths
            LIMIT :most
            """;
    static final String NEXT = "SELECT MIN(released_day) FROM episodes WHERE released_day > :to";
    private static final String KNOWN =
            "SELECT EXISTS (SELECT 1 FROM episodes WHERE released_day IS NOT NULL)";

    private AirDateRows() {}

    static AirDates read(Handle handle, LocalDate from, LocalDate to, int most) {
        List<Airing> found =
                handle.createQuery(WITHIN)
                        .bind("from", from.toEpochDay())
                        .bind("to", to.toEpochDay())
                        .bind("most", most + 1)
                        .map((row, context) -> airing(row))
                        .list();
        return new AirDates(
                found.stream().limit(most).toList(),
                found.size() > most,
                next(handle, to),
                handle.createQuery(KNOWN).mapTo(Boolean.class).one());
    }

    private static Optional<LocalDate> next(Handle handle, LocalDate to) {
        return handle.createQuery(NEXT)
                .bind("to", to.toEpochDay())
                .mapTo(Long.class)
                .findOne()
                .map(LocalDate::ofEpochDay);
    }

    private static Airing airing(ResultSet row) throws SQLException {
        return new Airing(
                SeriesRows.key(row),
                row.getString("name"),
                Columns.truth(row, "monitored"),
                new Episode(
                        EpisodeRows.number(row),
                        row.getString("title"),
                        Columns.day(row, "released_day")),
                row.getBoolean("present"));
    }
}
