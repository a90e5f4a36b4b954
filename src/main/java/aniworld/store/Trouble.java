package aniworld.store;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/// What a failure of SQLite means to whoever asked: something that passes by itself or when there
/// is room again, or something that does not.
enum Trouble {
    FULL("The disk of the database is full"),
    BUSY("The database is busy; try again"),
    DAMAGED("The database is damaged; 'aniworld restore' puts a backup in its place"),
    OTHER("The database could not be read or written");

    private static final Duration SOON = Duration.ofSeconds(5);

    /// The lowest byte is the kind of failure, the others say more about it.
    private static final int KIND = 0xff;

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /// The cause has the SQL, for the log; the message has not, for it goes to clients.
    static Problem problem(Exception failure) {
        Trouble trouble = of(failure);
        return switch (trouble) {
            case FULL, BUSY ->
                    new Problem(
                            ErrorCode.SERVICE_UNAVAILABLE,
                            trouble.words,
                            Map.of("retry_after", SOON.toSeconds()),
                            failure);
            case DAMAGED, OTHER ->
                    new Problem(ErrorCode.DATABASE_ERROR, trouble.words, Map.of(), failure);
        };
    }

    static Trouble of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Optional<Trouble> named = named(each);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return OTHER;
    }

    private static Optional<Trouble> named(Throwable failure) {
        return switch (failure) {
            // The pool's: whoever had the connection kept it for too long.
            case SQLTransientConnectionException _ -> Optional.of(BUSY);
            case SQLException sql -> Optional.of(of(sql.getErrorCode())).filter(it -> it != OTHER);
            default -> Optional.empty();
        };
    }

    private static Trouble of(int code) {
        return switch (SQLiteErrorCode.getErrorCode(code & KIND)) {
            case SQLITE_FULL -> FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> BUSY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
            default -> OTHER;
        };
    }
}
