package aniworld.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootTest {
    private static final int DOWNLOADS = 8;

    @TempDir private Path anime;

    @Test
    void firstDownloadsThatEndTogetherAgreeOnOneMarker() throws Exception {
        Root root = root();
        Files.createDirectory(anime.resolve(WorkArea.NAME));
        var endings = new ArrayList<Callable<Path>>();
        for (int number = 0; number < DOWNLOADS; number++) {
            endings.add(
                    () -> {
                        root.mark(anime);
                        return root.require();
                    });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Path> ending : threads.invokeAll(endings)) {
                assertThat(ending.get()).isEqualTo(anime);
            }
        }
    }

    @Test
    void aMarkerLeavesNothingElse() throws IOException {
        Path area = Files.createDirectory(anime.resolve(WorkArea.NAME));

        root().mark(anime);

        try (var files = Files.list(area)) {
            assertThat(files).containsExactly(area.resolve(Root.MARKER));
        }
    }

    /// Each look at the clock gives another moment, so that each marker would be another.
    private Root root() {
        var now = new AtomicLong();
        InstantSource clock = () -> Instant.ofEpochSecond(now.incrementAndGet());
        return new Root(() -> Optional.of(anime), new Remembered(), clock);
    }

    private record Remembered(Map<Path, String> marks) implements RootMarks {
        Remembered() {
            this(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<String> of(Path root) {
            return Optional.ofNullable(marks.get(root));
        }

        @Override
        public void remember(Path root, String marker) {
            marks.put(root, marker);
        }

        @Override
        public void forget(Path root) {
            marks.remove(root);
        }
    }
}
