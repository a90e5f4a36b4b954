package aniworld.http;

import aniworld.downloads.Queue;
import aniworld.settings.LiveSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks at each part on a thread of its own and waits no longer than a second for it: a disk that
/// hangs must not make the answer hang.
final class Checkup {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final BigDecimal BYTES_OF_A_GIGABYTE = BigDecimal.valueOf(1_000_000_000L);

    private final Queue queue;
    private final LiveSettings settings;

    Checkup(Queue queue, LiveSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    /// How long the database took; empty when it gave no answer.
    Optional<Duration> database() throws InterruptedException {
        long start = System.nanoTime();
        return within(queue::state).map(_ -> Duration.ofNanos(System.nanoTime() - start));
    }

    boolean hasAnimeDirectory() {
        return settings.current().folders().animeDirectory().isPresent();
    }

    /// Free space of the anime directory, in 10^9 bytes; empty when it cannot be used.
    Optional<BigDecimal> freeSpace() throws InterruptedException {
        Optional<Path> directory = settings.current().folders().animeDirectory();
        return directory.isEmpty() ? Optional.empty() : within(() -> freeSpace(directory.get()));
    }

    private static BigDecimal freeSpace(Path directory) throws IOException {
        if (!Files.isWritable(directory)) {
            throw new IOException("not writable");
        }
        return BigDecimal.valueOf(Files.getFileStore(directory).getUsableSpace())
                .divide(BYTES_OF_A_GIGABYTE, 1, RoundingMode.DOWN);
    }

    private static <T> Optional<T> within(Callable<T> look) throws InterruptedException {
        var task = new FutureTask<>(look);
        Thread.ofVirtual().name("checkup").start(task);
        try {
            return Optional.of(task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException unwell) {
            task.cancel(true);
            return Optional.empty();
        }
    }
}
