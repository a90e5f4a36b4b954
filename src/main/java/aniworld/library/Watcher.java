package aniworld.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what changes in the anime directory while the program runs, and has it scanned soon
/// after. Where the system cannot watch, on most network shares, or when there are more folders
/// than it or this program allows, only other scans see what changes. Writes nothing.
public final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    /// Linux allows a user some ten thousand by default, and others want some too.
    private static final int MOST_FOLDERS = 6_000;

    private static final int DEEPEST = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Shelf shelf;
    private final Scan scan;
    private final Rest rest;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private volatile Optional<Session> session = Optional.empty();

    /// How long it must be quiet after a change before it is looked at, and after how long it is
    /// looked at in any case.
    public record Rest(Duration quiet, Duration longest) {
        /// A file that is being copied changes all the time.
        public static final Rest USUAL = new Rest(Duration.ofSeconds(3), Duration.ofMinutes(2));
    }

    private record Session(Path root, WatchService service, Thread thread, CountDownLatch ready) {}

    public Watcher(Shelf shelf, Scan scan, Rest rest) {
        this.shelf = shelf;
        this.scan = scan;
        this.rest = rest;
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
            registerAll(root, service);
            ready.countDown();
            while (true) {
                drain(service.take(), service);
                settle(service);
                look();
            }
        } catch (ClosedWatchServiceException ended) {
            LOG.debug("No longer watching {}", root, ended);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            watched.clear();
        }
    }

    private void registerAll(Path root, WatchService service) {
        register(root, service);
        try (Stream<Path> children = Files.list(root)) {
            children.filter(one -> !Exclusions.seriesFolder(one.getFileName().toString()))
                    .forEach(one -> registerTree(one, service));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The anime directory cannot be listed to be watched", unreadable);
        }
        LOG.info("Watching {} folders of the anime directory", watched.size());
    }

    private void registerTree(Path folder, WatchService service) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.find(folder, DEEPEST, (_, facts) -> facts.isDirectory())) {
            tree.forEach(one -> register(one, service));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.debug("{} is not watched", folder, unreadable);
        }
    }

    private void register(Path folder, WatchService service) {
        if (watched.size() > MOST_FOLDERS) {
            return;
        }
        if (watched.size() == MOST_FOLDERS) {
            LOG.warn("More than {} folders: scheduled scans see changes in others", MOST_FOLDERS);
        }
        try {
            WatchKey key =
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY);
            watched.put(key, folder);
        } catch (IOException full) {
            LOG.debug("{} is not watched", folder, full);
        }
    }

    /// A folder that has come is watched too, with those that came in it meanwhile.
    private void drain(WatchKey key, WatchService service) {
        Path folder = watched.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder != null && event.context() instanceof Path name) {
                Path changed = folder.resolve(name);
                if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
                        && !Exclusions.innerFolder(name.toString())
                        && Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
                    registerTree(changed, service);
                }
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
    }

    private void settle(WatchService service) throws InterruptedException {
        long end = System.nanoTime() + rest.longest().toNanos();
        WatchKey next = service.poll(rest.quiet().toMillis(), TimeUnit.MILLISECONDS);
        while (next != null && System.nanoTime() < end) {
            drain(next, service);
            next = service.poll(rest.quiet().toMillis(), TimeUnit.MILLISECONDS);
        }
        if (next != null) {
            drain(next, service);
        }
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
