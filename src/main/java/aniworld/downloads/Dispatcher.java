package aniworld.downloads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works the queue off: takes the next download whenever fewer run than may, each on a virtual
/// thread of its own. One dispatcher a queue.
///
/// A process that dies at any point loses nothing: the partial data is found again, and a file that
/// was finished without its row is noticed when its download comes up anew.
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /// The longest time after which it looks by itself, for changed limits and a changed clock.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(5);

    private static final Duration SHORTEST_IDLE = Duration.ofMillis(100);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(8);

    private final Queue queue;
    private final DownloadStore store;
    private final ActiveTransfers active;
    private final Supplier<DownloadLimits> limits;
    private final Pace pace;
    private final DiskGate disk;
    private final Carrier carrier;
    private volatile boolean closed;
    private boolean troubled;
    private @Nullable Thread loop;

    /// @param limits as they are now; asked before each start of a download
    public Dispatcher(Queue queue, Courier courier, Supplier<DownloadLimits> limits, Pace pace) {
        this.queue = queue;
        this.store = queue.store();
        this.active = queue.transfers();
        this.limits = limits;
        this.pace = pace;
        this.disk = new DiskGate(queue.destination());
        this.carrier = new Carrier(queue, courier, disk, pace);
    }

    /// Puts back to pending what an earlier process left half done, then begins to work. A queue
    /// that was running goes on by itself.
    public void start() {
        recover();
        loop = Thread.ofVirtual().name("dispatcher").start(this::work);
    }

    void recover() {
        store.recover(Set.of());
        store.stopWaiting();
        store.release(Hold.DISK);
        if (store.state() != QueueState.PAUSED) {
            store.release(Hold.PAUSE);
        }
    }

    /// Looks at once instead of within 5 s, after limits or providers changed.
    public void wake() {
        queue.work().give();
    }

    private void work() {
        tidy();
        try {
            while (!closed) {
                queue.work().await(lookAndPlan());
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    void tidy() {
        try {
            new Orphans(store, queue.destination()).sweep(now());
        } catch (RuntimeException failure) {
            LOG.warn("What earlier downloads left is not tidied now", failure);
        }
    }

    /// The loop outlives a database in trouble, and does not fill the log with it.
    Duration lookAndPlan() {
        try {
            tick();
            Duration idle = idle();
            if (troubled) {
                LOG.info("The queue is worked off again");
            }
            troubled = false;
            return idle;
        } catch (RuntimeException failure) {
            if (!troubled) {
                LOG.error("The queue cannot be worked off now", failure);
            }
            troubled = true;
            return LONGEST_IDLE;
        }
    }

    /// Starts what may start now.
    void tick() {
        carrier.tidy();
        active.doInTurn(this::lookAtDisk);
        active.doInTurn(this::lookAtClock);
        while (startNext()) {
            LOG.debug("{} downloads run", active.count());
        }
    }

    private void lookAtDisk() {
        List<DownloadId> released = disk.look(now(), this::isHeldForDisk);
        released.forEach(id -> store.settle(id, new DownloadState.Pending()));
        if (!released.isEmpty()) {
            queue.publish(new DownloadEvent.QueueChanged(store.state()));
        }
    }

    private boolean isHeldForDisk(DownloadId id) {
        return store.download(id)
                .filter(
                        one ->
                                one.state() instanceof DownloadState.Held held
                                        && held.hold() == Hold.DISK)
                .isPresent();
    }

    /// What runs when the hours end goes back to pending, with what it has.
    private void lookAtClock() {
        boolean open = isOpen();
        if (!open) {
            active.endAll(EarlyEnd.STOPPED);
        }
        if (active.curfew().note(open, now())) {
            queue.publish(new DownloadEvent.QueueChanged(store.state()));
        }
    }

    private boolean isOpen() {
        return limits.get().hours().include(now());
    }

    private boolean startNext() {
        return active.inTurn(
                () -> {
                    Optional<Download> next = mayStart() ? store.claim(now()) : Optional.empty();
                    next.ifPresent(this::start);
                    return next.isPresent();
                });
    }

    private boolean mayStart() {
        return !closed
                && !disk.isClosed()
                && isOpen()
                && active.count() < limits.get().maxConcurrent()
                && store.state() == QueueState.RUNNING;
    }

    private void start(Download download) {
        var transfer = new ActiveTransfer(download, pace.nanos());
        active.add(transfer);
        Thread.ofVirtual().name("download-" + download.id()).start(() -> carrier.carry(transfer));
    }

    private Duration idle() {
        if (!mayStart()) {
            return LONGEST_IDLE;
        }
        Duration next =
                store.nextDue().map(due -> Duration.between(now(), due)).orElse(LONGEST_IDLE);
        return next.compareTo(SHORTEST_IDLE) < 0
                ? SHORTEST_IDLE
                : next.compareTo(LONGEST_IDLE) > 0 ? LONGEST_IDLE : next;
    }

    private Instant now() {
        return pace.clock().instant();
    }

    /// Ends what runs, within 10 s; it goes on at the next start from the bytes it had. The state
    /// of the queue stays as it is.
    @Override
    public void close() {
        closed = true;
        active.doInTurn(() -> active.endAll(EarlyEnd.CLOSED));
        wake();
        long deadline = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        try {
            for (ActiveTransfer transfer : active.all()) {
                transfer.awaitOver(Duration.ofNanos(deadline - System.nanoTime()));
            }
            if (loop != null) {
                loop.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
