package aniworld.transfer;

import aniworld.net.Outbound;
import aniworld.problem.Problem;
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
/// The limits of rates and hosts are shared by all transfers of one such object. Two transfers of
/// the same partial file at once are refused.
public final class HttpTransfers implements Transfers {
    private static final long END_SECONDS = 15;

    private final StreamJob.Network network;
    private final Supplier<TransferLimits> limits;
    private final Set<Path> atWork = ConcurrentHashMap.newKeySet();

    /// @param limits asked at the start of each transfer, for the rates and what a host may be
    ///   asked for all the time
    /// @param clock for waits that a server names by date
    /// @param tools to put streams together with
    public HttpTransfers(
            Outbound outbound,
            Supplier<TransferLimits> limits,
            InstantSource clock,
            MediaTools tools) {
        this.limits = limits;
        network = new StreamJob.Network(outbound, new RetryAfter(clock), new Hosts(limits), tools);
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
        var task = new FutureTask<>(() -> released(partial, order, watch, stop));
        Thread.ofVirtual().name("transfer").start(task);
        return await(task, stop);
    }

    private TransferResult released(
            Path partial, TransferOrder order, TransferWatch watch, Stop stop)
            throws InterruptedException {
        try {
            return switch (order.source()) {
                case TransferSource.File file -> bring(order, file, watch, stop);
                case TransferSource.Stream stream -> bring(order, stream, watch, stop);
                case TransferSource.Page page -> bring(order, page, watch, stop);
            };
        } finally {
            atWork.remove(partial);
        }
    }

    /// Many who promise a file have a playlist of it.
    private TransferResult bring(
            TransferOrder order, TransferSource.File file, TransferWatch watch, Stop stop)
            throws InterruptedException {
        if (Playlists.isNamed(file.address())) {
            return bring(order, Playlists.stream(file, order.target()), watch, stop);
        }
        var errand = new Errand(job(order, file, watch), stop);
        TransferResult result = errand.run();
        return errand.hasMetPlaylist()
                ? bring(order, Playlists.stream(file, order.target()), watch, stop)
                : result;
    }

    private TransferResult bring(
            TransferOrder order, TransferSource.Stream stream, TransferWatch watch, Stop stop)
            throws InterruptedException {
        return new StreamErrand(new StreamJob(order, stream, network, limits.get(), watch), stop)
                .run();
    }

    private TransferResult bring(
            TransferOrder order, TransferSource.Page page, TransferWatch watch, Stop stop) {
        Optional<Path> program = network.tools().ytDlp();
        if (program.isEmpty()) {
            return new TransferResult.Final("This page needs yt-dlp, which is not installed");
        }
        var extractor = new Extractor(program.get(), limits.get(), watch, stop);
        return new PageErrand(order, page, extractor, network, stop).run();
    }

    private Job job(TransferOrder order, TransferSource.File file, TransferWatch watch) {
        TransferLimits now = limits.get();
        var heads = new HeadReader(network.refusals(), file.size(), now.maxBytes(), Window.WHOLE);
        var source = new Source(network.outbound(), file, heads, now.stall());
        return new Job(order, source, network.hosts().of(source.host()), now, watch, true);
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
            if (failed.getCause() instanceof Problem problem) {
                throw problem;
            }
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
