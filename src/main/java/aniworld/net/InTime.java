package aniworld.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Gives up on a call that takes too long. The call runs on a virtual thread of its own: there an
/// interrupt closes the socket that it waits on, whoever the asker is, and however slowly the other
/// side drips.
///
/// @param <T> what the call brings
/// @param limit how long the asker waits at most
/// @param late what to say then
/// @param leftover takes what came when nobody waited any more
record InTime<T>(Duration limit, String late, Consumer<T> leftover) {

    T call(Callable<T> work) throws IOException {
        var taken = new AtomicBoolean();
        var task = new FutureTask<>(() -> handOver(work.call(), taken));
        Thread.ofVirtual().name("outbound").start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return giveUp(task, taken, new IOException(this.late, late));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return giveUp(task, taken, new InterruptedIOException("The request was stopped"));
        } catch (ExecutionException failed) {
            throw rethrown(Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    /// Exactly one of the two threads answers for the result: whoever sets the flag first.
    private T handOver(T result, AtomicBoolean taken) {
        if (!taken.compareAndSet(false, true)) {
            leftover.accept(result);
        }
        return result;
    }

    private static <T> T giveUp(FutureTask<T> task, AtomicBoolean taken, IOException reason)
            throws IOException {
        if (taken.compareAndSet(false, true)) {
            task.cancel(true);
            throw reason;
        }
        return finished(task);
    }

    /// The work is done; only the last instructions of the task may still be under way.
    private static <T> T finished(FutureTask<T> task) {
        while (!task.isDone()) {
            Thread.onSpinWait();
        }
        return task.resultNow();
    }

    private static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case IOException expected -> expected;
            case RuntimeException bug -> throw bug;
            case Error grave -> throw grave;
            default -> new IOException(cause);
        };
    }
}
