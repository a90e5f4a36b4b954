package aniworld.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Has several things read at once and hands over what was read in their order. So that little is
/// held at a time, reading goes only some steps ahead of taking. The threads are platform threads:
/// reading folders would hold the carriers of virtual ones.
final class Readers {
    private static final int AHEAD = 48;
    private static final int MOST = 4;

    private Readers() {}

    /// @param reading called by several threads
    /// @param taking called by this one
    /// @throws CancellationException when this thread was interrupted; it still is
    static <T, R> void read(List<T> all, Function<T, R> reading, Consumer<R> taking) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
        ExecutorService readers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
        try {
            Deque<Future<R>> ahead = new ArrayDeque<>();
            for (T one : all) {
                if (ahead.size() == AHEAD) {
                    taking.accept(result(ahead.remove()));
                }
                ahead.add(readers.submit(() -> reading.apply(one)));
            }
            while (!ahead.isEmpty()) {
                taking.accept(result(ahead.remove()));
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> read) {
        try {
            return read.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(failure.getCause());
        }
    }
}
