package aniworld.downloads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// How fast bytes came in over the last 5 seconds. A transfer that stalls falls to 0 within that
/// time, whether or not anybody reports. Safe for any thread.
final class SpeedMeter {
    private static final long WINDOW = Duration.ofSeconds(5).toNanos();

    /// Samples closer than this are merged, which bounds how many are kept.
    private static final long STEP = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanos;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /// @param nanos counts on without a jump, as `System::nanoTime` does
    SpeedMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @param bytes on the disk so far; what the first report names came at no known speed
    synchronized void report(long bytes) {
        long now = nanos.getAsLong();
        if (samples.size() > 1 && now - secondLast().nanos() < STEP) {
            samples.removeLast();
        }
        samples.addLast(new Sample(now, bytes));
        forget(now);
    }

    synchronized long bytesPerSecond() {
        long now = nanos.getAsLong();
        forget(now);
        if (samples.isEmpty() || now == samples.getFirst().nanos()) {
            return 0;
        }
        long bytes = Math.max(0, samples.getLast().bytes() - samples.getFirst().bytes());
        return Math.round(bytes * 1e9 / (now - samples.getFirst().nanos()));
    }

    /// Keeps one sample at or before the window's beginning: growth is measured from there.
    private void forget(long now) {
        while (samples.size() > 1 && now - second().nanos() >= WINDOW) {
            samples.removeFirst();
        }
        if (samples.size() == 1 && now - samples.getFirst().nanos() > WINDOW) {
            samples.addFirst(new Sample(now - WINDOW, samples.removeFirst().bytes()));
        }
    }

    private Sample second() {
        var each = samples.iterator();
        each.next();
        return each.next();
    }

    private Sample secondLast() {
        var each = samples.descendingIterator();
        each.next();
        return each.next();
    }

    private record Sample(long nanos, long bytes) {}
}
