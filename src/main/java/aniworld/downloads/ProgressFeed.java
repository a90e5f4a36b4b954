package aniworld.downloads;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// Tells the world how far a transfer is, at most four times a second. Called by one thread at a
/// time.
final class ProgressFeed implements Courier.Watch {
    private static final long GAP = Duration.ofMillis(250).toNanos();

    private final Queue queue;
    private final ActiveTransfer transfer;
    private final Pace pace;
    private long last;
    private boolean sized;

    ProgressFeed(Queue queue, ActiveTransfer transfer, Pace pace) {
        this.queue = queue;
        this.transfer = transfer;
        this.pace = pace;
        this.last = pace.nanos().getAsLong() - GAP;
    }

    @Override
    public void comesFrom(String host) {
        transfer.comesFrom(host);
    }

    @Override
    public void failed(String host, String reason) {
        int attempt = transfer.download().failures() + 1;
        transfer.failed(new FailedSource(pace.clock().instant(), attempt, host, reason));
    }

    @Override
    public void parts(List<Part> parts) {
        transfer.parts(parts);
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
        long now = pace.nanos().getAsLong();
        if (now - last >= GAP) {
            last = now;
            queue.publish(
                    new DownloadEvent.Progress(transfer.download().ref(), transfer.progress()));
        }
    }
}
