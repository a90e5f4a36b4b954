package aniworld.scan;

import aniworld.shelf.Shelf;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what changes in the anime directory while the program runs, and has it scanned soon
/// after. Where the system cannot tell, on most network shares, or when there are more folders than
/// it or this program allows, the folders' times are looked at once a minute. Writes nothing.
public final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Shelf shelf;
    private final Scan scan;
    private final Rest rest;
    private final Predicate<Path> share;
    private volatile Optional<Session> session = Optional.empty();

    /// How long it must be quiet after a change before it is looked at, and after how long it is
    /// looked at in any case.
    ///
    /// @param round after which it is looked where the system tells of no change
    public record Rest(Duration quiet, Duration longest, Duration round) {
        /// A file that is being copied changes all the time.
        public static final Rest USUAL =
                new Rest(Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofMinutes(1));
    }

    private record Session(Path root, WatchService service, Thread thread, CountDownLatch ready) {}

    public Watcher(Shelf shelf, Scan scan, Rest rest) {
        this(shelf, scan, rest, Shares::isOne);
    }

    /// @param share whether a folder's file system tells nobody of changes
    Watcher(Shelf shelf, Scan scan, Rest rest, Predicate<Path> share) {
        this.shelf = shelf;
        this.scan = scan;
        this.rest = rest;
        this.share = share;
    }

    /// Watches the anime directory as the settings have it now, on a thread of its own; what was
    /// watched before no more, unless it is the same.
    public synchronized void start() {
        Optional<Path> root = shelf.directory().filter(Files::isDirectory);
        if (session.map(Session::root).equals(root) && session.isPresent()) {
            return;
        }
        close();
        root.ifPresent(this::watch);
    }

    private void watch(Path root) {
        try {
            WatchService service = FileSystems.getDefault().newWatchService();
            var ready = new CountDownLatch(1);
            Thread thread =
                    Thread.ofPlatform()
                            .name("watcher")
                            .daemon()
                            .unstarted(() -> run(root, service, ready));
            session = Optional.of(new Session(root, service, thread, ready));
            thread.start();
        } catch (IOException | UnsupportedOperationException none) {
            LOG.warn("The anime directory cannot be watched; scheduled scans see changes", none);
        }
    }

    private void run(Path root, WatchService service, CountDownLatch ready) {
        try {
            boolean silent = share.test(root);
            var watched = new Watched(service);
            if (!silent) {
                watched.addAll(root);
            }
            if (silent || !watched.isWhole()) {
                LOG.info("{} is looked at every {}", root, rest.round());
            }
            ready.countDown();
            while (true) {
                await(service, watched, silent);
                look();
            }
        } catch (ClosedWatchServiceException ended) {
            LOG.debug("No longer watching {}", root, ended);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until something has changed and it is quiet again; where the system does not tell of all
    /// changes, no longer than a round of looking takes.
    private void await(WatchService service, Watched watched, boolean silent)
            throws InterruptedException {
        WatchKey first =
                silent || !watched.isWhole()
                        ? service.poll(rest.round().toMillis(), TimeUnit.MILLISECONDS)
                        : service.take();
        long end = System.nanoTime() + rest.longest().toNanos();
        for (WatchKey next = first; next != null; next = quietly(service, end)) {
            watched.drain(next);
        }
    }

    private @Nullable WatchKey quietly(WatchService service, long end) throws InterruptedException {
        return System.nanoTime() < end
                ? service.poll(rest.quiet().toMillis(), TimeUnit.MILLISECONDS)
                : null;
    }

    /// A scan that runs already may have been past the change; then this one comes after it.
    private void look() throws InterruptedException {
        ScanResult result = scan.look();
        Optional<ScanRun> other = scan.running();
        if (result instanceof ScanResult.AlreadyRunning && other.isPresent()) {
            other.get().await(rest.longest());
            result = scan.look();
        }
        LOG.debug("Looked at what has changed: {}", result);
    }

    /// Waits until every folder is watched.
    boolean awaitWatching(Duration limit) throws InterruptedException {
        Optional<Session> now = session;
        return now.isPresent() && now.get().ready().await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Watches no more. Waits for a scan of its own to end, at most 5 s.
    @Override
    public synchronized void close() {
        Optional<Session> ending = session;
        session = Optional.empty();
        ending.ifPresent(Watcher::end);
    }

    private static void end(Session session) {
        try {
            session.service().close();
            session.thread().join(PATIENCE);
        } catch (IOException failure) {
            LOG.warn("The watching of {} did not end well", session.root(), failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
