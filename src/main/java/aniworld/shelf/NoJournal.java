package aniworld.shelf;

import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Forgets at once what it is told.
final class NoJournal implements ShelfJournal {
    @Override
    public long begin(
            Kind kind, String what, List<Move> moves, Optional<Series> series, Instant at) {
        return 0;
    }

    @Override
    public void done(long id) {}

    @Override
    public void drop(long id) {}

    @Override
    public void undone(long id) {}

    @Override
    public List<Operation> started() {
        return List.of();
    }

    @Override
    public Optional<Operation> find(long id) {
        return Optional.empty();
    }

    @Override
    public Optional<Operation> last() {
        return Optional.empty();
    }

    @Override
    public List<Operation> list(Page page) {
        return List.of();
    }

    @Override
    public long count() {
        return 0;
    }
}
