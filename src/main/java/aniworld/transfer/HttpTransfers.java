package aniworld.transfer;

import aniworld.net.Outbound;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Fetches files over HTTP and HTTPS, over several connections where the server gives parts. After
/// a break, a stop or a crash the next run goes on from what had reached the disk, as far as the
/// server still has the same file.
///
/// The bandwidth limit is shared by all transfers of one such object. Two transfers of the same
/// partial file at once are refused.
public final class HttpTransfers implements Transfers {
    private static final long END_SECONDS = 15;

    private final Outbound outbound;
    private final Supplier<TransferLimits> limits;
    private final RetryAfter retryAfter;
    private final Throttle throttle;
    private final Set<Path> atWork = ConcurrentHashMap.newKeySet();

    /// @param limits asked at the start of each transfer, for the rate all the time
    /// @param clock for waits that a server names by date
    public HttpTransfers(Outbound outbound, Supplier<TransferLimits> limits, InstantSource clock) {
        this.outbound = outbound;
        this.limits = limits;
        retryAfter = new RetryAfter(clock);
        throttle = new Throttle(() -> limits.get().bytesPerSecond());
    }

    @Override
    public TransferResult run(TransferOrder order, TransferWatch watch)
            throws InterruptedException {
        Path partial = order.partial().toAbsolutePath().normalize();
        if (!atWork.add(partial)) {
            return new TransferResult.Passing(
                    "This file is being fetched already", Optional.empty());
        }
        var stop = new Stop();
        Job job = job(order, watch);
        var task = new FutureTask<>(() -> released(partial, new Errand(job, stop)));
        Thread.ofVirtual().name("transfer").start(task);
        return await(task, stop);
    }

    private TransferResult released(Path partial, Errand errand) throws InterruptedException {
        try {
            return errand.run();
        } finally {
            atWork.remove(partial);
        }
    }

    private Job job(TransferOrder order, TransferWatch watch) {
        TransferLimits now = limits.get();
        Source source =
                switch (order.source()) {
                    case TransferSource.File file ->
                            new Source(outbound, file, heads(file, now), now.stall());
                };
        return new Job(order, source, throttle, now, watch);
    }

    private HeadReader heads(TransferSource.File file, TransferLimits now) {
        return new HeadReader(retryAfter, file.size(), now.maxBytes());
    }

    /// The work has a thread of its own because Java closes a file whose writer is interrupted: the
    /// interrupt ends here, inside there is only the stop.
    private static TransferResult await(FutureTask<TransferResult> task, Stop stop)
            throws InterruptedException {
        try {
            return task.get();
        } catch (InterruptedException interrupt) {
            stop.pull();
            return stopped(task, interrupt);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    /// A file that was just delivered is told of all the same; the thread stays interrupted.
    private static TransferResult stopped(
            FutureTask<TransferResult> task, InterruptedException interrupt)
            throws InterruptedException {
        try {
            if (task.get(END_SECONDS, TimeUnit.SECONDS) instanceof TransferResult.Done done) {
                Thread.currentThread().interrupt();
                return done;
            }
        } catch (ExecutionException | TimeoutException failed) {
            interrupt.addSuppressed(failed);
        }
        throw interrupt;
    }
}
