package aniworld.downloads;

import aniworld.transfer.TransferWatch.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One download under way: how far it is, and the way to end it early. Only between `begin` and
/// `leave` is its thread interrupted, so that an interrupt never meets the database.
final class ActiveTransfer {
    private final Download download;
    private final SpeedMeter meter;
    private final List<FailedSource> failed = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable EarlyEnd end;
    private OptionalLong sizeTaken;
    private volatile Position position;
    private volatile List<Part> parts = List.of();

    ActiveTransfer(Download download, LongSupplier nanos) {
        this.download = download;
        this.meter = new SpeedMeter(nanos);
        this.sizeTaken = download.size();
        this.position = new Position(0, download.size(), OptionalDouble.empty(), "");
    }

    Download download() {
        return download;
    }

    /// The calling thread does the work from now on.
    synchronized void begin() throws InterruptedException {
        if (end != null) {
            throw new InterruptedException();
        }
        thread = Thread.currentThread();
    }

    /// The calling thread is done with what may be interrupted.
    ///
    /// @return why it was to end early, if it was
    synchronized Optional<EarlyEnd> leave() {
        thread = null;
        Thread.interrupted();
        return Optional.ofNullable(end);
    }

    /// Asks it to end; the first reason counts, but a removal always does.
    synchronized void end(EarlyEnd reason) {
        if (end == null || reason == EarlyEnd.REMOVED) {
            end = reason;
        }
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Its state is settled, nothing of it is touched any more.
    void over() {
        over.countDown();
    }

    boolean awaitOver(Duration atMost) throws InterruptedException {
        return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void comesFrom(String host) {
        position = new Position(position.bytes(), position.total(), position.share(), host);
    }

    /// A source did not give it; the next one is tried.
    void failed(FailedSource source) {
        failed.add(source);
    }

    List<FailedSource> failed() {
        return List.copyOf(failed);
    }

    void parts(List<Part> now) {
        parts = now;
    }

    void reached(long bytes, OptionalLong total) {
        meter.report(bytes);
        position = new Position(bytes, total, position.share(), position.host());
    }

    void shared(double share) {
        position =
                new Position(
                        position.bytes(),
                        position.total(),
                        OptionalDouble.of(share),
                        position.host());
    }

    /// The size of the file, once, if it became known during this transfer.
    synchronized OptionalLong takeNewSize() {
        OptionalLong total = position.total();
        boolean isNew = total.isPresent() && !total.equals(sizeTaken);
        sizeTaken = total;
        return isNew ? total : OptionalLong.empty();
    }

    DownloadProgress progress() {
        Position now = position;
        return new DownloadProgress(
                now.bytes(), now.total(), now.share(), meter.bytesPerSecond(), now.host(), parts);
    }

    LiveDownload live() {
        return new LiveDownload(download.ref(), progress());
    }

    private record Position(long bytes, OptionalLong total, OptionalDouble share, String host) {}
}
