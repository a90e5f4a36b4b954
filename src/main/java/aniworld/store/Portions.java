package aniworld.store;

import org.jdbi.v3.core.statement.PreparedBatch;

/// Sends the rows of a large batch some hundreds at a time: those that are still to come need not
/// be held with them.
final class Portions {
    private static final int MOST = 500;

    private Portions() {}

    /// To be called behind each row; what is left at the end is for the caller to execute.
    static void send(PreparedBatch rows) {
        if (rows.size() >= MOST) {
            rows.execute();
        }
    }
}
