package aniworld.store;

import org.jdbi.v3.core.Handle;

/// Numbers that are given once. A column that counts by itself would, in SQLite, give the number of
/// the newest row again after that row is gone.
enum Counters {
    QUEUE_ITEM("queue_item"),
    DOWNLOAD("download"),
    HISTORY("history"),
    OPERATION("operation");

    private final String row;

    Counters(String row) {
        this.row = row;
    }

    /// @return the first of as many numbers as asked for, which follow each other
    long take(Handle handle, int count) {
        handle.execute("UPDATE counters SET last = last + ? WHERE name = ?", count, row);
        long last =
                handle.createQuery("SELECT last FROM counters WHERE name = :name")
                        .bind("name", row)
                        .mapTo(Long.class)
                        .one();
        return last - count + 1;
    }
}
