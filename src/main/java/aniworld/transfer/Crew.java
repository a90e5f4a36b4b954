package aniworld.transfer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The connections at work on one draft. Used by one thread alone; the connections have their own.
final class Crew {
    private static final Duration END = Duration.ofSeconds(10);

    private final Host host;
    private final Set<Puller> working = new HashSet<>();
    private final LinkedBlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    Crew(Host host) {
        this.host = host;
    }

    int size() {
        return working.size();
    }

    boolean isEmpty() {
        return working.isEmpty();
    }

    /// Whether the host may be asked for one more; who is told so has to start one.
    boolean mayGrow() {
        return host.enter(working.isEmpty());
    }

    void start(Puller puller) {
        working.add(puller);
        Thread.ofVirtual()
                .name("transfer connection")
                .start(() -> ended.add(new Ended(puller, outcome(puller))));
    }

    /// A fault of ours in a connection's thread must not leave the others waiting for it.
    private Pulled outcome(Puller puller) {
        try {
            return puller.pull();
        } catch (RuntimeException bug) {
            return new Pulled.Never("The transfer failed: " + bug);
        } finally {
            host.leave();
        }
    }

    /// Waits for the next that ends.
    Optional<Pulled> next(Duration patience) throws InterruptedException {
        Ended next = ended.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
            return Optional.empty();
        }
        working.remove(next.puller());
        return Optional.of(next.outcome());
    }

    /// Writes what has waited too long for the next bytes of its connection.
    void flushOld() throws DiskFault {
        for (Puller puller : working) {
            puller.flushOld();
        }
    }

    /// Gives up those that bring too little.
    void stopSlow(Patience patience) {
        working.forEach(puller -> puller.stopIfSlow(patience));
    }

    /// Stops all and waits for them.
    ///
    /// @return false when one still hangs, in a disk that does not answer
    boolean stop() throws InterruptedException {
        working.forEach(Puller::stop);
        long deadline = System.nanoTime() + END.toNanos();
        while (!working.isEmpty() && System.nanoTime() < deadline) {
            next(Duration.ofMillis(100));
        }
        return working.isEmpty();
    }

    private record Ended(Puller puller, Pulled outcome) {}
}
