package aniworld.health;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Something to look at that may hang: a disk, a database.
///
/// It runs on a platform thread, since a call that hangs in the kernel would hold the carrier of a
/// virtual thread, and two of those stop the program on a small machine. While one look hangs no
/// further one begins: whoever asks waits for the same, so that however often somebody asks one
/// thread at most is lost to each part. Safe for any thread.
final class Look<T> {
    private final String name;
    private final Callable<T> work;
    private @Nullable FutureTask<T> running;

    Look(String name, Callable<T> work) {
        this.name = name;
        this.work = work;
    }

    /// Begins to look, unless that is under way.
    synchronized Sight<T> begin() {
        FutureTask<T> task = running;
        if (task == null || task.isDone()) {
            task = new FutureTask<>(work);
            running = task;
            Thread.ofPlatform().daemon().name("health " + name).start(task);
        }
        return new Sight<>(task);
    }

    /// What a look will show.
    record Sight<T>(FutureTask<T> task) {

        /// Empty when it failed, or shows nothing until then.
        ///
        /// @param deadline by `System.nanoTime`
        Optional<T> await(long deadline) throws InterruptedException {
            try {
                long left = Math.max(0, deadline - System.nanoTime());
                return Optional.of(task.get(left, TimeUnit.NANOSECONDS));
            } catch (ExecutionException | TimeoutException unwell) {
                return Optional.empty();
            }
        }
    }
}
