package aniworld.access;

import aniworld.problem.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets two password computations run at once, since each takes 19 MiB and a core; the others wait
/// for their turn in the order of their coming.
final class Turns {
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /// @throws Problem unavailable when no turn comes within ten seconds
    <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /// @throws Problem unavailable when no turn comes within ten seconds
    void run(Runnable work) {
        await();
        try {
            work.run();
        } finally {
            end();
        }
    }

    /// The last one to end gives the memory back to the system: computations are rare, and what
    /// they leave behind is larger than all else that the server keeps. With the launcher's flags
    /// the heap shrinks at a full collection and at no other time; this one takes some 30 ms.
    private void end() {
        free.release();
        if (free.availablePermits() == AT_ONCE && !free.hasQueuedThreads()) {
            System.gc();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw Problem.unavailable("Too many logins at once; try again later");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping");
        }
    }
}
