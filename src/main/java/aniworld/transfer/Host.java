package aniworld.transfer;

import java.time.Duration;
import java.util.function.IntSupplier;

/// What one host may still be asked for: the bytes of all transfers and its own, and connections.
/// Safe for any thread.
final class Host {
    /// Who has no connection asks again much sooner than this.
    private static final Duration WAITING = Duration.ofMillis(200);

    private final Throttle all;
    private final Throttle own;
    private final IntSupplier most;
    private int open;
    private long refusedAt = System.nanoTime() - WAITING.toNanos();

    /// @param most connections at once, asked each time; 0 is without a limit
    Host(Throttle all, Throttle own, IntSupplier most) {
        this.all = all;
        this.own = own;
        this.most = most;
    }

    /// How many bytes to take at once, so that a slow rate does not come in lumps.
    int portion(int largest) {
        return Math.min(all.portion(largest), own.portion(largest));
    }

    /// Returns when there is room again, or the stop was pulled.
    void pay(int bytes, Stop stop) {
        all.pay(bytes, stop);
        own.pay(bytes, stop);
    }

    /// Takes a connection, where one is left. A further one is not for those who have some while
    /// others have none.
    ///
    /// @param first whether the transfer has none yet
    synchronized boolean enter(boolean first) {
        int limit = most.getAsInt();
        boolean othersWait = System.nanoTime() - refusedAt < WAITING.toNanos();
        boolean enters = limit == 0 || (open < limit && (first || !othersWait));
        if (enters) {
            open++;
        } else if (first) {
            refusedAt = System.nanoTime();
        }
        return enters;
    }

    synchronized void leave() {
        open--;
    }

    synchronized boolean isIdle() {
        return open == 0;
    }
}
