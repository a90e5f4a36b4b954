package aniworld.transfer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// A token bucket that all transfers share. Whoever took bytes from the network pays for them
/// afterwards and waits while the bucket is in debt. The rate is asked for at every look.
final class Throttle {
    private static final Duration LOOK = Duration.ofMillis(50);

    /// What may come at once after a pause: a quarter of a second's worth.
    private static final int BURST = 4;

    private final LongSupplier bytesPerSecond;
    private double tokens;
    private long filledAt = System.nanoTime();

    Throttle(LongSupplier bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /// How many bytes to take at once, so that a slow rate does not come in lumps.
    int portion(int most) {
        long rate = bytesPerSecond.getAsLong();
        return rate == 0 ? most : Math.clamp(rate / 20, 1, most);
    }

    /// Returns when there is room again, or the stop was pulled.
    void pay(int bytes, Stop stop) {
        for (long wait = debt(bytes); wait > 0 && !stop.isPulled(); wait = debt(0)) {
            LockSupport.parkNanos(Math.min(wait, LOOK.toNanos()));
        }
    }

    /// @return nanoseconds until the bucket is out of debt
    private synchronized long debt(int bytes) {
        long rate = bytesPerSecond.getAsLong();
        long now = System.nanoTime();
        double filled = tokens + (now - filledAt) / 1e9 * rate;
        tokens = rate == 0 ? 0 : Math.min(filled, (double) rate / BURST) - bytes;
        filledAt = now;
        return tokens >= 0 ? 0 : (long) (-tokens / rate * 1e9);
    }
}
