package aniworld.scan;

import aniworld.events.Topic;
import aniworld.library.Library;
import aniworld.library.names.NameParser;
import aniworld.problem.Problem;
import aniworld.shelf.Shelf;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks the anime directory and brings what the library knows of the disk up to date. One scan
/// runs at a time. It reads names, sizes and times, never what is in a media file, and writes
/// nothing into the directory. Safe for any thread.
public final class Scan implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Library library;
    private final Shelf shelf;
    private final Topic<ScanEvent> events;
    private final NameParser names = new NameParser();
    private final AtomicReference<@Nullable ScanJob> running = new AtomicReference<>();
    private final AtomicInteger seriesSince = new AtomicInteger();
    private final AtomicInteger episodesSince = new AtomicInteger();
    private volatile Optional<ScanResult.Refused> waiting = Optional.empty();
    private volatile boolean closed;

    public Scan(Library library, Shelf shelf, Topic<ScanEvent> events) {
        this.library = library;
        this.shelf = shelf;
        this.events = events;
    }

    /// Scans on the calling thread. An interrupt ends it as `Failed`, with nothing changed but what
    /// the first scan of a library has found until then.
    public ScanResult run(ScanOrder order) {
        ScanJob job = newJob();
        return claim(job).orElseGet(() -> finish(job, order));
    }

    /// Scans on a thread of its own: a platform thread, because reading folders would hold the
    /// carrier of a virtual one.
    public ScanRun start(ScanOrder order) {
        ScanJob job = newJob();
        claim(job)
                .ifPresentOrElse(
                        job::end,
                        () ->
                                Thread.ofPlatform()
                                        .name("scan")
                                        .daemon()
                                        .start(() -> finish(job, order)));
        return job;
    }

    /// Scans on the calling thread because something has changed. Whoever asks for another scan
    /// meanwhile waits for this one.
    ScanResult look() {
        var job = new ScanJob(library, events, names, shelf.root(), true);
        return claim(job).orElseGet(() -> finish(job, ScanOrder.CAREFUL));
    }

    /// Whether the scan that runs now was asked for by nobody: something had changed.
    public boolean isLooking() {
        ScanJob job = running.get();
        return job != null && job.isPassing();
    }

    private ScanJob newJob() {
        return new ScanJob(library, events, names, shelf.root(), false);
    }

    /// @return why the job cannot run; empty when it holds the place now
    private Optional<ScanResult> claim(ScanJob job) {
        if (shelf.directory().isEmpty()) {
            return Optional.of(new ScanResult.NoDirectory());
        }
        if (closed) {
            return Optional.of(new ScanResult.Failed("The program is shutting down"));
        }
        return takePlace(job) ? Optional.empty() : Optional.of(new ScanResult.AlreadyRunning());
    }

    private boolean takePlace(ScanJob job) {
        ScanJob before = running.compareAndExchange(null, job);
        if (before == null) {
            return true;
        }
        if (!before.isPassing()) {
            return false;
        }
        await(before);
        return running.compareAndSet(null, job);
    }

    /// The place is free before anyone who waits for the end goes on.
    private ScanResult finish(ScanJob job, ScanOrder order) {
        ScanResult result = new ScanResult.Failed("The scan broke off");
        try {
            result = counted(job, guarded(job, order));
        } finally {
            running.set(null);
            job.end(result);
        }
        return result;
    }

    private void keep(ScanResult result) {
        waiting = waiting(result);
    }

    private Optional<ScanResult.Refused> waiting(ScanResult result) {
        return switch (result) {
            case ScanResult.Refused refused ->
                    Optional.of(refused).filter(one -> one.need() != ScanResult.Need.DISK);
            case ScanResult.Completed _ -> Optional.empty();
            case ScanResult.AlreadyRunning _, ScanResult.NoDirectory _, ScanResult.Failed _ ->
                    waiting;
        };
    }

    /// What the last scan would have dropped, if it waits for somebody to confirm that; until one
    /// has gone through, in this run of the program.
    public Optional<ScanResult.Refused> waiting() {
        return waiting;
    }

    /// What came to be known meanwhile is news to whoever asks for the next scan.
    private ScanResult counted(ScanJob job, ScanResult result) {
        if (!(result instanceof ScanResult.Completed done)) {
            return result;
        }
        if (job.isPassing()) {
            seriesSince.addAndGet(done.newSeries());
            episodesSince.addAndGet(done.newEpisodes());
            return result;
        }
        return new ScanResult.Completed(
                done.newSeries() + seriesSince.getAndSet(0),
                done.newEpisodes() + episodesSince.getAndSet(0),
                done.unreadable());
    }

    private ScanResult guarded(ScanJob job, ScanOrder order) {
        try {
            return shelf.directory()
                    .map(root -> job.run(root, order, this::keep))
                    .orElseGet(ScanResult.NoDirectory::new);
        } catch (Problem problem) {
            LOG.warn("The scan failed: {}", problem.getMessage(), problem);
            return failed(String.valueOf(problem.getMessage()));
        } catch (RuntimeException fault) {
            LOG.error("The scan failed", fault);
            return failed("The scan failed by a fault of the program; the log has more");
        }
    }

    private ScanResult failed(String reason) {
        events.publish(new ScanEvent.Failed(reason));
        return new ScanResult.Failed(reason);
    }

    /// The scan that runs now.
    Optional<ScanRun> running() {
        return Optional.ofNullable(running.get());
    }

    /// How far the running scan is; empty when none runs.
    public Optional<ScanStatus> status() {
        return Optional.ofNullable(running.get()).map(ScanJob::status);
    }

    /// Ends a running scan as an interrupt does, and lets none start any more. Waits for its end,
    /// at most 5 s.
    @Override
    public void close() {
        closed = true;
        Optional.ofNullable(running.get()).ifPresent(Scan::cancel);
    }

    private static void cancel(ScanJob job) {
        job.cancel();
        await(job);
    }

    private static void await(ScanJob job) {
        try {
            job.await(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
