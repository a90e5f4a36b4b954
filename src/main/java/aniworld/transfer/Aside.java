package aniworld.transfer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets a call run on a thread of its own, so that a stop ends the wait for it at once. The call
/// must end by itself within a time of its own.
record Aside(Stop stop) {
    private static final long LOOK_MILLIS = 50;

    <T> T call(Callable<T> work) throws IOException {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("transfer aside").start(task);
        try {
            return await(task);
        } catch (InterruptedException interrupt) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    private <T> T await(FutureTask<T> task) throws IOException, InterruptedException {
        while (!stop.isPulled()) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // looks again whether to stop
            } catch (ExecutionException failed) {
                throw rethrown(Objects.requireNonNullElse(failed.getCause(), failed));
            }
        }
        task.cancel(true);
        throw Hindrance.passing("The transfer was stopped");
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
