package aniworld.store;

import aniworld.library.SeriesQuery;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How many series each kind of list has. Counting reads an entry for each series, and every page
/// of a list tells the number: so it is kept until something is written. Safe for any thread.
final class SeriesTotals {
    private final Database database;
    private final Count count;
    private final Map<SeriesQuery.Status, Counted> known = new ConcurrentHashMap<>();

    SeriesTotals(Database database, Count count) {
        this.database = database;
        this.count = count;
    }

    /// Counts the series of a kind whose names have a text in them.
    interface Count {
        long count(SeriesQuery.Status status, Optional<String> text);
    }

    /// @param writes of the database, told before it was counted
    private record Counted(long writes, long total) {}

    long of(SeriesQuery.Status status) {
        long writes = database.writes();
        Counted last = known.get(status);
        if (last != null && last.writes() == writes) {
            return last.total();
        }
        long total = count.count(status, Optional.empty());
        known.put(status, new Counted(writes, total));
        return total;
    }
}
