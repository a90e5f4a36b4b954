package aniworld.refresh;

import aniworld.library.Library;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs rounds over the whole library behind everything else, one at a time. Safe for any thread.
final class WholeLibrary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WholeLibrary.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Library library;
    private final RoundStore store;
    private final Supplier<LibraryRound> rounds;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean running;
    private boolean again;

    /// @param rounds a fresh one each time
    WholeLibrary(Library library, RoundStore store, Supplier<LibraryRound> rounds) {
        this.library = library;
        this.store = store;
        this.rounds = rounds;
    }

    /// Returns at once. While a round runs, it has one more follow, however often it is called.
    synchronized void start() {
        if (running) {
            again = true;
        } else if (!threads.isShutdown()) {
            running = true;
            threads.execute(this::runRounds);
        }
    }

    /// Goes on with the round that the end of the program has cut short, if there is one.
    void resume() {
        if (store.unfinished(LibraryRound.LONGEST).isPresent()) {
            start();
        }
    }

    private void runRounds() {
        do {
            try {
                rounds.get().run(library.series(), threads);
            } catch (InterruptedException | RejectedExecutionException closed) {
                LOG.debug("Closed while asking the providers", closed);
            } catch (RuntimeException fault) {
                LOG.error("Asking the providers about the library failed", fault);
            }
        } while (goesOn());
    }

    private synchronized boolean goesOn() {
        running = again && !threads.isShutdown();
        again = false;
        return running;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A provider does not end; going on without it");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
