package aniworld.store;

import aniworld.library.SeriesKey;
import aniworld.refresh.RoundStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The round over the library in the database. An empty fact stands for none.
public final class SqlRoundStore implements RoundStore {
    private static final String BEGUN = "round_begun";

    private final Database database;
    private final InstantSource clock;

    public SqlRoundStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Set<SeriesKey>> unfinished(Duration oldest) {
        Instant earliest = clock.instant().minus(oldest);
        return database.read(
                handle ->
                        Facts.get(handle, BEGUN)
                                .filter(text -> !text.isEmpty())
                                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                                .filter(begun -> !begun.isBefore(earliest))
                                .map(_ -> asked(handle)));
    }

    private static Set<SeriesKey> asked(Handle handle) {
        return new HashSet<>(
                handle.createQuery("SELECT series_key FROM asked_series")
                        .map((row, context) -> SeriesRows.key(row))
                        .list());
    }

    @Override
    public void begin() {
        put(Long.toString(Columns.millis(clock.instant())));
    }

    @Override
    public void end() {
        put("");
    }

    private void put(String begun) {
        database.change(
                handle -> {
                    handle.execute("DELETE FROM asked_series");
                    Facts.put(handle, BEGUN, begun);
                });
    }

    @Override
    public void asked(Collection<SeriesKey> series) {
        database.change(
                handle -> {
                    PreparedBatch batch =
                            handle.prepareBatch(
                                    """
                                    INSERT OR IGNORE INTO asked_series (series_key)
                                    SELECT series_key FROM series WHERE series_key = :key
                                    """);
                    series.forEach(key -> batch.bind("key", key.value()).add());
                    batch.execute();
                });
    }
}
