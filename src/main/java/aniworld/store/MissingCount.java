package aniworld.store;

import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the number of missing episodes in each series' row. It changes with episodes and files,
/// and by itself on the day an episode comes out: so it is counted for a day, which is remembered,
/// and the first list of another day counts the series again whose episodes came out in between.
final class MissingCount {
    private static final Logger LOG = LoggerFactory.getLogger(MissingCount.class);
    private static final String DAY = "missing_day";
    private static final long NEVER = LocalDate.EPOCH.minusYears(1000).toEpochDay();
    private static final String RECOUNT =
            """
            UPDATE series SET missing = (
                SELECT COUNT(*) FROM episodes e
                WHERE e.series_key = series.series_key
                    AND (e.released_day IS NULL OR e.released_day <= :day)
                    AND NOT EXISTS (
                        SELECT 1 FROM file_episodes f
                        WHERE f.series_key = e.series_key AND f.season = e.season
                            AND f.number = e.number AND f.tenths = e.tenths))
            """;

    private final Database database;
    private volatile long counted = Long.MIN_VALUE;

    MissingCount(Database database) {
        this.database = database;
    }

    void countFor(LocalDate today) {
        long day = today.toEpochDay();
        if (counted != day) {
            recount(day);
        }
    }

    /// A list that is a day behind is better than none, until the database can be written again.
    private void recount(long day) {
        try {
            database.change(handle -> countFor(handle, day));
            counted = day;
        } catch (Problem failure) {
            if (failure.code() != ErrorCode.SERVICE_UNAVAILABLE) {
                throw failure;
            }
            LOG.warn("What came out today is not counted yet: {}", failure.getMessage());
        }
    }

    private static void countFor(Handle handle, long day) {
        long before = day(handle);
        if (before != day) {
            Facts.put(handle, DAY, Long.toString(day));
            handle.createUpdate(
                            RECOUNT
                                    + """
                                    WHERE series_key IN (
                                        SELECT series_key FROM episodes
                                        WHERE released_day > :after AND released_day <= :upTo)
                                    """)
                    .bind("day", day)
                    .bind("after", Math.min(before, day))
                    .bind("upTo", Math.max(before, day))
                    .execute();
        }
    }

    static void recount(Handle handle, Collection<SeriesKey> keys) {
        long day = day(handle);
        PreparedBatch batch = handle.prepareBatch(RECOUNT + "WHERE series_key = :key");
        keys.forEach(key -> batch.bind("day", day).bind("key", key.value()).add());
        batch.execute();
    }

    private static long day(Handle handle) {
        return Facts.get(handle, DAY).map(Long::parseLong).orElse(NEVER);
    }
}
