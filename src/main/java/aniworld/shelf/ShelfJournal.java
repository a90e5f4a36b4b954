package aniworld.shelf;

import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers what was done to files, so that it can be undone, and what has begun, so that a crash
/// leaves nothing half done. Each call is one transaction; safe for any thread. Only the newest
/// thousand are kept.
public interface ShelfJournal {

    /// Notes down what is about to be done.
    ///
    /// @return its number
    long begin(Kind kind, String what, List<Move> moves, Optional<Series> series, Instant at);

    void done(long id);

    /// Nothing of it happened after all, or all of it was taken back at once.
    void drop(long id);

    /// Another one took it back.
    void undone(long id);

    /// Those that have begun and neither ended nor were dropped, oldest first.
    List<Operation> started();

    Optional<Operation> find(long id);

    /// The newest that could be undone.
    Optional<Operation> last();

    /// Newest first.
    List<Operation> list(Page page);

    long count();

    /// For a shelf on which nothing can be undone.
    static ShelfJournal none() {
        return new NoJournal();
    }
}
