package aniworld.store;

import aniworld.schedule.RunStore;
import aniworld.schedule.Runs;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Past scans in the database. An empty fact stands for one that is not there.
public final class SqlRunStore implements RunStore {
    private static final String SINCE = "schedule_since";
    private static final String LAST = "schedule_last_run";
    private static final String TROUBLE = "schedule_trouble";

    private final Database database;

    public SqlRunStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Runs> load() {
        return database.read(
                handle ->
                        time(handle, SINCE)
                                .map(
                                        since ->
                                                new Runs(
                                                        since,
                                                        time(handle, LAST),
                                                        text(handle, TROUBLE))));
    }

    @Override
    public void save(Runs runs) {
        database.change(
                handle -> {
                    Facts.put(handle, SINCE, Long.toString(Columns.millis(runs.since())));
                    Facts.put(
                            handle,
                            LAST,
                            runs.last().map(last -> "" + Columns.millis(last)).orElse(""));
                    Facts.put(handle, TROUBLE, runs.trouble().orElse(""));
                });
    }

    private static Optional<Instant> time(Handle handle, String fact) {
        return text(handle, fact).map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    private static Optional<String> text(Handle handle, String fact) {
        return Facts.get(handle, fact).filter(value -> !value.isEmpty());
    }
}
