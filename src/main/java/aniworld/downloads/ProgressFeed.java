package aniworld.downloads;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Tells the world how far a transfer is, at most four times a second. Called by one thread at a
/// time.
final class ProgressFeed implements Courier.Watch {
    private static final long GAP = Duration.ofMillis(250).toNanos();

    private final Queue queue;
    private final ActiveTransfer transfer;
    private final LongSupplier nanos;
    private long last;
    private boolean sized;

    ProgressFeed(Queue queue, ActiveTransfer transfer, LongSupplier nanos) {
        this.queue = queue;
        this.transfer = transfer;
        this.nanos = nanos;
        this.last = nanos.getAsLong() - GAP;
    }

    @Override
    public void comesFrom(String host) {
        transfer.comesFrom(host);
    }

    @Override
    public void share(double share) {
        transfer.shared(share);
    }

    @Override
    public void progress(long bytes, OptionalLong total) {
        transfer.reached(bytes, total);
        if (total.isPresent() && !sized) {
            sized = true;
            queue.work().give();
        }
        long now = nanos.getAsLong();
        if (now - last >= GAP) {
            last = now;
            queue.publish(
                    new DownloadEvent.Progress(transfer.download().ref(), transfer.progress()));
        }
    }
}
