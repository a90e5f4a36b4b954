package aniworld.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogsTest {
    private static final LogRules USUAL = rules(LogLevel.INFO, LogFormat.TEXT);
    private static final Logger LOG = LoggerFactory.getLogger("aniworld.shelf.Shelf");

    @TempDir Path folder;
    @AutoClose private Logs logs;

    @BeforeEach
    void open() {
        logs = new Logs(folder.resolve("logs"), USUAL, false);
    }

    private static LogRules rules(LogLevel level, LogFormat format) {
        return new LogRules(level, LogRules.USUAL_FILE, LogRules.USUAL_BYTES, 3, format);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("logs").resolve(name));
    }

    @Test
    void aLineHasTimeLevelRequestLoggerAndMessage() throws IOException {
        try (var _ = MDC.putCloseable("request_id", "abc-1")) {
            LOG.info("{} books", 3);
        }
        LOG.warn("no request");

        assertThat(lines("app.log"))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"
                                                        + " INFO \\[abc-1\\] shelf\\.Shelf: 3 books"),
                        line -> assertThat(line).endsWith("Z WARNING shelf.Shelf: no request"));
    }

    @Test
    void errorsAreInTheErrorLogToo() throws IOException {
        LOG.warn("a warning");
        LOG.error("an error");

        assertThat(lines("error.log")).singleElement().asString().endsWith("an error");
        assertThat(lines("app.log")).hasSize(2);
    }

    @Test
    void theLevelChangesAtOnce() throws IOException {
        LOG.debug("one");
        logs.apply(rules(LogLevel.DEBUG, LogFormat.TEXT));
        LOG.debug("two");
        logs.apply(rules(LogLevel.ERROR, LogFormat.TEXT));
        LOG.warn("three");

        assertThat(lines("app.log")).singleElement().asString().endsWith("DEBUG shelf.Shelf: two");
    }

    @Test
    void theTestMessagesShowWhichLevelsArrive() throws IOException {
        logs.apply(rules(LogLevel.CRITICAL, LogFormat.TEXT));
        Logs.writeTestMessages();
        assertThat(lines("app.log")).singleElement().asString().contains(" CRITICAL logs.Logs: ");

        logs.apply(rules(LogLevel.DEBUG, LogFormat.TEXT));
        Logs.writeTestMessages();
        assertThat(lines("app.log")).hasSize(6);
        assertThat(lines("error.log")).hasSize(3);
    }

    @Test
    void librariesDoNotTellTheirDetails() throws IOException {
        logs.apply(rules(LogLevel.DEBUG, LogFormat.TEXT));
        var library = LoggerFactory.getLogger("org.eclipse.jetty.http.HttpParser");
        library.debug("Authorization: secret");
        library.info("started");
        library.warn("odd");

        assertThat(lines("app.log")).singleElement().asString().endsWith("HttpParser: odd");
    }

    @Test
    void nobodyForgesALine() throws IOException {
        LOG.info("name\r\n2025-10-22T12:00:00.000Z INFO shelf.Shelf: forged\u001b[2J\u2028\u202e");

        assertThat(lines("app.log"))
                .singleElement()
                .asString()
                .endsWith("INFO shelf.Shelf: forged\\u001b[2J\\u2028\\u202e")
                .contains("name\\r\\n2025");
    }

    @Test
    void anExceptionStandsIndentedBelowItsLine() throws IOException {
        LOG.error(
                "broken",
                new IOException("disk\n2025 INFO forged", new IllegalStateException("x")));

        List<String> lines = lines("error.log");
        assertThat(lines.getFirst()).endsWith("ERROR shelf.Shelf: broken");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.startsWith("    "))
                .anyMatch(line -> line.contains("java.io.IOException: disk"))
                .anyMatch(line -> line.contains("Caused by: java.lang.IllegalStateException: x"));
    }

    @Test
    void aTokenIsNotWrittenDown() throws IOException {
        LOG.info("got {}", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvd25lciJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ");

        assertThat(lines("app.log")).singleElement().asString().endsWith("got [token]");
    }

    @Test
    void jsonLinesAreReadByAnyJsonReader() throws IOException {
        logs.apply(rules(LogLevel.INFO, LogFormat.JSON));
        try (var _ = MDC.putCloseable("request_id", "abc-1")) {
            LOG.error("say \"hi\" \\ \n\t\u0001 😀", new IOException("disk"));
        }

        JsonNode line = new JsonMapper().readTree(lines("app.log").getFirst());
        assertThat(line.get("message").textValue()).isEqualTo("say \"hi\" \\ \n\t\u0001 😀");
        assertThat(line.get("level").textValue()).isEqualTo("ERROR");
        assertThat(line.get("logger").textValue()).isEqualTo("shelf.Shelf");
        assertThat(line.get("request_id").textValue()).isEqualTo("abc-1");
        assertThat(line.get("exception").textValue()).startsWith("java.io.IOException: disk\n");
        assertThat(line.get("timestamp").textValue()).endsWith("Z");
    }

    @Test
    void aFullFileMakesRoomAndTheOldestGoes() throws IOException {
        logs.apply(new LogRules(LogLevel.INFO, "app.log", 1024, 2, LogFormat.TEXT));
        for (int number = 100; number < 160; number++) {
            LOG.info("line number {}", number);
        }

        Path directory = folder.resolve("logs");
        assertThat(directory)
                .isDirectoryContaining("glob:**app.log.1")
                .isDirectoryContaining("glob:**app.log.2")
                .isDirectoryNotContaining("glob:**app.log.3");
        for (String name : List.of("app.log", "app.log.1", "app.log.2")) {
            assertThat(Files.size(directory.resolve(name))).isBetween(1L, 1024L);
        }
        assertThat(lines("app.log").getLast()).endsWith("159");
        assertThat(lines("app.log").getFirst()).isGreaterThan(lines("app.log.1").getLast());
    }

    @Test
    void withoutBackupsAFullFileBeginsAnew() throws IOException {
        logs.apply(new LogRules(LogLevel.INFO, "app.log", 1024, 0, LogFormat.TEXT));
        for (int number = 100; number < 160; number++) {
            LOG.info("line number {}", number);
        }

        assertThat(lines("app.log").getLast()).endsWith("159");
        assertThat(folder.resolve("logs")).isDirectoryNotContaining("glob:**app.log.*");
    }

    @Test
    void anotherFileIsWrittenFromNowOn() throws IOException {
        LOG.info("one");
        logs.apply(new LogRules(LogLevel.INFO, "my.log", 4096, 1, LogFormat.TEXT));
        LOG.info("two");

        assertThat(lines("app.log")).hasSize(1);
        assertThat(lines("my.log")).singleElement().asString().endsWith("two");
        assertThat(logs.active()).containsExactlyInAnyOrder("my.log", "error.log");
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheOldRulesInForce() throws IOException {
        Files.createDirectory(folder.resolve("logs").resolve("taken.log"));
        var rules = new LogRules(LogLevel.DEBUG, "taken.log", 4096, 1, LogFormat.TEXT);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> logs.apply(rules))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.CONFIGURATION_ERROR);
        LOG.info("still here");
        assertThat(lines("app.log")).singleElement().asString().endsWith("still here");
    }

    @Test
    void aRestartGoesOnWhereTheFileEnded() throws IOException {
        LOG.info("one");
        logs.close();
        logs = new Logs(folder.resolve("logs"), USUAL, false);
        LOG.info("two");

        assertThat(lines("app.log")).hasSize(2);
    }
}
