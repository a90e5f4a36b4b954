package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What transfers must not leave behind in this process: open files, sockets, threads.
final class Leftovers {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path CONNECTIONS = Path.of("/proc/self/net");
    private static final int INODE = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final long socketsBefore;

    /// @param folder of the test alone
    Leftovers(Path folder) {
        this.folder = folder;
        socketsBefore = sockets();
    }

    /// To be asked when transfers and origins have ended. Threads need a moment to go after their
    /// last word.
    void assertNone() {
        assertThat(open()).as("open files").noneMatch(it -> it.startsWith(folder.toString()));
        if (!becomesTrue(() -> sockets() <= socketsBefore)) {
            assertThat(sockets()).as("open sockets").isLessThanOrEqualTo(socketsBefore);
        }
        if (!becomesTrue(() -> !threads().contains("\"name\": \"transfer"))) {
            assertThat(threads()).as("threads").doesNotContain("\"name\": \"transfer");
        }
    }

    private static boolean becomesTrue(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /// Those of TCP: the runtime keeps a local one for itself.
    private static long sockets() {
        Set<String> connections =
                Stream.of("tcp", "tcp6").flatMap(Leftovers::inodes).collect(Collectors.toSet());
        return open().stream().filter(connections::contains).count();
    }

    /// As the descriptors name them.
    private static Stream<String> inodes(String table) {
        try {
            return Files.readAllLines(CONNECTIONS.resolve(table)).stream()
                    .skip(1)
                    .map(line -> "socket:[" + line.strip().split("\\s+", -1)[INODE] + "]");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What each descriptor of this process stands for.
    private static List<String> open() {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors.map(Leftovers::goal).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String goal(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All threads, the virtual ones too, as JSON.
    private String threads() {
        Path dump = folder.resolve("threads.json");
        try {
            Files.createDirectories(folder);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
            String threads = Files.readString(dump);
            Files.delete(dump);
            return threads;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
