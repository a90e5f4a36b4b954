package aniworld.schedule;

import aniworld.problem.Problem;
import aniworld.refresh.RefreshEvent;
import aniworld.scan.Scan;
import aniworld.scan.ScanEvent;
import aniworld.scan.ScanOrder;
import aniworld.scan.ScanResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the library scanned again and again, and what it misses queued after that. However a scan
/// was asked for, the interval counts from its beginning. What was missed while the program did not
/// run, or was switched off, is made up for by one scan.
///
/// One thread calls [#due] whenever something may be due; whoever calls it by hand needs no thread
/// and no waiting. Safe for any thread.
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    /// The longest time after which the thread looks at the clock: somebody may have set it, or the
    /// machine slept.
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

    private static final Duration SHORTEST_IDLE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<ScheduleRules> rules;
    private final Scan scan;
    private final AutoDownload autoDownload;
    private final RunStore store;
    private final InstantSource clock;
    private final AtomicBoolean refreshed = new AtomicBoolean();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closed;
    private Runs runs;
    private @Nullable Thread thread;

    /// @param rules as they are now
    /// @param scan whose events come to [#noted(ScanEvent)]
    /// @param store has what an earlier process remembered
    public Schedule(
            Supplier<ScheduleRules> rules,
            Scan scan,
            AutoDownload autoDownload,
            RunStore store,
            InstantSource clock) {
        this.rules = rules;
        this.scan = scan;
        this.autoDownload = autoDownload;
        this.store = store;
        this.clock = clock;
        this.runs = store.load().orElseGet(() -> Runs.none(now()));
        store.save(runs);
    }

    /// Begins to look after the time, on a platform thread, because reading folders would hold the
    /// carrier of a virtual one.
    public synchronized void start() {
        thread = Thread.ofPlatform().name("schedule").daemon().start(this::keepTime);
    }

    private void keepTime() {
        try {
            while (!closed) {
                look();
                if (wake.tryAcquire(idle().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The thread outlives a database in trouble.
    private void look() {
        try {
            due(now());
        } catch (RuntimeException failure) {
            LOG.error("The schedule cannot be kept now", failure);
        }
    }

    private Duration idle() {
        Instant now = now();
        Duration left =
                next().map(next -> Duration.between(now, next))
                        .filter(time -> time.compareTo(LONGEST_IDLE) < 0)
                        .orElse(LONGEST_IDLE);
        return left.compareTo(SHORTEST_IDLE) < 0 ? SHORTEST_IDLE : left;
    }

    /// Does what is due, on the calling thread: queues what is missing when the providers have been
    /// asked about the library, and scans when its time has come. What fails is noted and logged.
    ///
    /// @throws Problem when the database cannot remember it
    public void due(Instant now) {
        if (refreshed.getAndSet(false) && rules.get().autoDownload()) {
            queueMissing(now);
        }
        if (isDue(now)) {
            run();
        }
    }

    private synchronized boolean isDue(Instant now) {
        boolean setBack = runs.since().isAfter(now);
        boolean due = next().filter(next -> !next.isAfter(now)).isPresent();
        if (setBack || due) {
            change(before -> before.countedFrom(now));
        }
        return due;
    }

    private void run() {
        switch (scan.run(ScanOrder.CAREFUL)) {
            case ScanResult.NoDirectory _ -> trouble("No anime directory is set");
            case ScanResult.AlreadyRunning _ -> LOG.debug("A scan runs already; it counts");
            case ScanResult.Completed _, ScanResult.Refused _, ScanResult.Failed _ ->
                    LOG.debug("The scheduled scan has ended");
        }
    }

    private void queueMissing(Instant now) {
        try {
            autoDownload.run(now);
        } catch (Problem problem) {
            LOG.warn("What is missing was not queued", problem);
            trouble("What is missing was not queued: " + problem.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("What is missing was not queued", fault);
            trouble("What is missing was not queued, by a fault of the program");
        }
    }

    private void trouble(String reason) {
        LOG.warn("The schedule: {}", reason);
        change(before -> before.with(Optional.of(reason)));
    }

    /// Takes note of a scan, whoever asked for it.
    public void noted(ScanEvent event) {
        switch (event) {
            case ScanEvent.Started _ -> change(before -> before.begun(now()));
            case ScanEvent.Progress _ -> {}
            case ScanEvent.Completed _ -> change(before -> before.with(Optional.empty()));
            case ScanEvent.Failed failed -> trouble(failed.reason());
        }
    }

    /// Takes note of the providers' answers: after them it is known what is missing.
    public void noted(RefreshEvent event) {
        switch (event) {
            case RefreshEvent.Completed _ -> {
                refreshed.set(true);
                wake();
            }
            case RefreshEvent.Started _,
                    RefreshEvent.Progress _,
                    RefreshEvent.Matched _,
                    RefreshEvent.Failed _ -> {}
        }
    }

    /// Has the thread look at once, after the rules changed.
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    public synchronized ScheduleStatus status() {
        Instant now = now();
        return new ScheduleStatus(
                next().map(next -> next.isBefore(now) ? now : next), runs.last(), runs.trouble());
    }

    private synchronized Optional<Instant> next() {
        ScheduleRules now = rules.get();
        return now.enabled() ? Optional.of(runs.since().plus(now.interval())) : Optional.empty();
    }

    /// In memory first: a database in trouble must not have it scan again and again.
    private synchronized void change(UnaryOperator<Runs> news) {
        runs = news.apply(runs);
        store.save(runs);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Closes the scan too, so that one that is under way ends with nothing changed; waits for that
    /// at most 10 s.
    @Override
    public void close() {
        closed = true;
        wake();
        scan.close();
        Thread running = thread();
        try {
            if (running != null && !running.join(PATIENCE)) {
                LOG.warn("The scheduled work does not end; going on without it");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread thread() {
        return thread;
    }
}
