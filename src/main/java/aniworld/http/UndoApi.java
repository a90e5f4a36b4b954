package aniworld.http;

import aniworld.library.Page;
import aniworld.scan.Scan;
import aniworld.scan.ScanOrder;
import aniworld.shelf.History;
import aniworld.shelf.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// What was done to files of the user, and its undoing.
final class UndoApi implements Api {
    private final History history;
    private final Scan scan;
    private final Duration patience;

    /// @param patience how long a request waits for the scan behind an undoing
    UndoApi(History history, Scan scan, Duration patience) {
        this.history = history;
        this.scan = scan;
        this.patience = patience;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/library/operations", Guard.REQUIRED, this::list);
        routes.post("/api/library/undo", Guard.REQUIRED, this::undo);
    }

    private void list(Exchange exchange) {
        Query query = exchange.query();
        Page page = Paging.read(query);
        query.check();
        exchange.page(
                history.list(page).stream().map(Seen::of).toList(),
                Paging.of(history.count(), page));
    }

    /// What is back on the disk is in the library when the scan is done.
    private void undo(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = exchange.body();
        OptionalInt id = fields.optionalInteger("operation_id", 1, Integer.MAX_VALUE);
        fields.check();
        Operation undone = id.isPresent() ? history.undo(id.getAsInt()) : history.undo();
        scan.start(ScanOrder.CAREFUL).await(patience);
        exchange.data(Seen.of(undone, "undone"));
    }

    private record Seen(
            long id, String kind, String what, String state, Instant at, List<Moved> moves) {
        static Seen of(Operation one) {
            return of(one, one.state().name().toLowerCase(Locale.ROOT));
        }

        static Seen of(Operation one, String state) {
            return new Seen(
                    one.id(),
                    one.kind().name().toLowerCase(Locale.ROOT),
                    one.what(),
                    state,
                    one.at(),
                    one.moves().stream()
                            .map(move -> new Moved(move.from().toString(), move.to().toString()))
                            .toList());
        }
    }

    private record Moved(String from, String to) {}
}
