package aniworld.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.SettableClock;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFilesTest {
    private final SettableClock clock = new SettableClock("2025-10-22T12:00:00Z");
    @TempDir Path folder;
    private Path directory;
    private LogFiles files;

    @BeforeEach
    void open() throws IOException {
        directory = Files.createDirectory(folder.resolve("logs"));
        files = new LogFiles(directory, () -> Set.of("app.log", "error.log"), clock);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path aged(String name, int days) throws IOException {
        Path file = write(name, "12345");
        var time = clock.instant().minus(Duration.ofDays(days)).minusSeconds(1);
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void assertRefused(String name, ErrorCode code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.tail(name, 10))
                .extracting(Problem::code)
                .isEqualTo(code);
    }

    @Test
    void theListNamesTheFilesAndNothingElse() throws IOException {
        write("error.log", "");
        aged("app.log", 1);
        Files.createDirectory(directory.resolve("old"));
        Files.createSymbolicLink(directory.resolve("link.log"), write("../outside.log", "x"));

        assertThat(files.list()).extracting(LogFile::name).containsExactly("app.log", "error.log");
        assertThat(files.list().getFirst())
                .isEqualTo(
                        new LogFile(
                                "app.log",
                                5,
                                clock.instant().minus(Duration.ofDays(1)).minusSeconds(1)));
    }

    @Test
    void withoutTheFolderTheListIsEmpty() throws IOException {
        Files.delete(directory);

        assertThat(files.list()).isEmpty();
        assertRefused("app.log", ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.log",
                "..",
                "/etc/passwd",
                "logs/app.log",
                "..\\outside.log",
                "app.log\u0000",
                "link.log"
            })
    void aNameThatLeadsOutIsForbidden(String name) throws IOException {
        Files.createSymbolicLink(directory.resolve("link.log"), write("../outside.log", "x"));

        assertRefused(name, ErrorCode.AUTHORIZATION_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.log", "old", ".", "app.log.", "%2e%2e"})
    void aNameOfNoFileIsNotFound(String name) throws IOException {
        Files.createDirectory(directory.resolve("old"));
        write("app.log", "x");

        assertRefused(name, ErrorCode.NOT_FOUND);
    }

    @Test
    void theTailHoldsTheLastLines() throws IOException {
        write("app.log", "one\ntwo\nthree\n");

        assertThat(files.tail("app.log", 2)).isEqualTo("two\nthree\n");
        assertThat(files.tail("app.log", 3)).isEqualTo("one\ntwo\nthree\n");
        assertThat(files.tail("app.log", 10_000)).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void theTailOfOddFilesIsRightToo() throws IOException {
        assertThat(files.tail(name(write("empty.log", "")), 5)).isEmpty();
        assertThat(files.tail(name(write("open.log", "one\ntwo")), 1)).isEqualTo("two");
        assertThat(files.tail(name(write("blank.log", "\n\n\n")), 2)).isEqualTo("\n\n");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Test
    void linesLongerThanABlockAreWhole() throws IOException {
        String line = "ä".repeat(100_000);
        write("app.log", "first\n" + line + "\n" + line + "x\n");

        assertThat(files.tail("app.log", 2)).isEqualTo(line + "\n" + line + "x\n");
    }

    @Test
    void theTailOfAGigabyteIsRead() throws IOException {
        Path file = directory.resolve("app.log");
        var lines = new StringBuilder();
        IntStream.range(0, 10_000).forEach(number -> lines.append("\nline ").append(number));
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.seek(1L << 30);
            large.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            long start = System.nanoTime();
            assertThat(files.tail("app.log", 2)).isEqualTo("line 9998\nline 9999");
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
        assertThat(files.tail("app.log", 10_000)).startsWith("line 0\n").endsWith("line 9999");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001, Integer.MAX_VALUE})
    void tooFewOrTooManyLinesAreRefused(int lines) throws IOException {
        write("app.log", "x");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.tail("app.log", lines))
                .extracting(problem -> problem.details().get("field"))
                .isEqualTo("lines");
    }

    @Test
    void cleaningUpTakesOldFilesAndNeverTheActiveOnes() throws IOException {
        Path active = aged("app.log", 400);
        Path old = aged("app.log.1", 30);
        Path young = aged("app.log.2", 29);

        assertThat(files.deleteOlderThan(30)).isEqualTo(new Cleanup(1, 5, List.of()));
        assertThat(active).exists();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 36_501})
    void anImpossibleAgeIsRefused(int days) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.deleteOlderThan(days))
                .extracting(problem -> problem.details().get("field"))
                .isEqualTo("max_age_days");
    }
}
