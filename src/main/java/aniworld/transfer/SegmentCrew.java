package aniworld.transfer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The segments that are being fetched. Used by one thread alone; each fetch has its own.
final class SegmentCrew {
    private static final Duration END = Duration.ofSeconds(12);

    private final Set<Segment> working = new HashSet<>();
    private final LinkedBlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    int size() {
        return working.size();
    }

    long bytes() {
        return working.stream().mapToLong(Segment::bytes).sum();
    }

    void start(Segment segment, Callable<TransferResult> work) {
        working.add(segment);
        Thread.ofVirtual()
                .name("transfer segment")
                .start(() -> ended.add(new Ended(segment, outcome(work))));
    }

    /// A fault of ours must not leave the others waiting.
    private static TransferResult outcome(Callable<TransferResult> work) {
        try {
            return work.call();
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
            return new TransferResult.Passing("The transfer was stopped", Optional.empty());
        } catch (Exception bug) {
            return new TransferResult.Final("The transfer failed: " + bug);
        }
    }

    /// Waits for the next that ends.
    Optional<Ended> next(Duration patience) throws InterruptedException {
        Ended next = ended.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
            working.remove(next.segment());
        }
        return Optional.ofNullable(next);
    }

    /// Waits for all, which somebody has told to stop.
    void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + END.toNanos();
        while (!working.isEmpty() && System.nanoTime() < deadline) {
            next(Duration.ofMillis(100));
        }
    }

    record Ended(Segment segment, TransferResult result) {}
}
