package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is logged, and the files that hold it.
class LoggingApiTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        premises.set("rate_limit_per_minute", 0);
        owner = premises.owner();
    }

    private static void isError(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(code);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(premises.logs.resolve(name), text);
    }

    @Test
    void theConfigurationIsShownWithTheReferencesFields() {
        JsonNode config = premises.visitor().get("/api/logging/config").json();

        assertThat(config.path("level").asText()).isEqualTo("INFO");
        assertThat(config.path("file").isNull()).isTrue();
        assertThat(config.path("max_bytes").isNull()).isTrue();
        assertThat(config.path("backup_count").asInt()).isEqualTo(3);
    }

    @Test
    void aChangeIsAnsweredAsItWasSentAndKept() {
        Map<String, Object> wanted =
                Map.of(
                        "level",
                        "debug",
                        "file",
                        "logs/app.log",
                        "max_bytes",
                        10_485_760,
                        "backup_count",
                        5);

        JsonNode now = owner.post("/api/logging/config", wanted).json();

        assertThat(now.path("level").asText()).isEqualTo("DEBUG");
        assertThat(now.path("file").asText()).isEqualTo("logs/app.log");
        assertThat(now.path("max_bytes").asInt()).isEqualTo(10_485_760);
        assertThat(now.path("backup_count").asInt()).isEqualTo(5);
        assertThat(owner.get("/api/logging/config").json()).isEqualTo(now);
        assertThat(owner.get("/api/config").json().path("data").path("log_level").asText())
                .isEqualTo("debug");
    }

    @Test
    void nullGivesTheUsualFileAndSizeBack() {
        owner.post("/api/logging/config", Map.of("file", "other.log", "max_bytes", 2048));
        var nothing = new HashMap<String, Object>();
        nothing.put("file", null);
        nothing.put("max_bytes", null);

        JsonNode now = owner.post("/api/logging/config", nothing).json();

        assertThat(now.path("file").isNull()).isTrue();
        assertThat(now.path("max_bytes").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "level, LOUD",
        "file, ../app.log",
        "file, /tmp/app.log",
        "file, error.log",
        "file, app..log",
        "max_bytes, 12",
        "backup_count, -1",
        "colour, red"
    })
    void aWrongFieldIsNamedAsItWasSent(String field, String value) {
        Object sent = value.matches("-?[0-9]+") ? (Object) Integer.valueOf(value) : value;

        Answer answer =
                owner.expectingBadRequest().post("/api/logging/config", Map.of(field, sent));

        isError(answer, 422, "VALIDATION_ERROR");
        assertThat(answer.json().path("details").path("field").asText()).isEqualTo(field);
    }

    @Test
    void severalWrongFieldsAreAllNamedAsTheyWereSent() {
        Answer answer =
                owner.expectingBadRequest()
                        .post("/api/logging/config", Map.of("level", 1, "max_bytes", "x"));

        assertThat(answer.json().path("details").path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("level", "max_bytes");
    }

    @Test
    void theFilesAreABareListWithItsNumbersInHeaders() throws IOException {
        var time = Instant.parse("2024-10-22T16:00:00.250Z");
        Files.setLastModifiedTime(write("app.log", "12345"), FileTime.from(time));
        write("error.log", "");

        Answer answer = premises.visitor().get("/api/logging/files");

        assertThat(answer.json().findValuesAsText("name")).containsExactly("app.log", "error.log");
        JsonNode first = answer.json().get(0);
        assertThat(first.path("size").asInt()).isEqualTo(5);
        assertThat(first.path("modified").asDouble()).isEqualTo(1729612800.25);
        assertThat(first.path("path").asText()).isEqualTo("app.log");
        assertThat(answer.header("X-Total-Count")).contains("2");
        assertThat(answer.header("X-Per-Page")).contains("2");
        assertThat(answer.header("Link").orElse("")).contains("rel=\"first\"", "rel=\"last\"");
    }

    @Test
    void moreFilesThanAPageHoldsComeWholeToo() throws IOException {
        for (int number = 1; number <= 101; number++) {
            write("app.log." + number, "");
        }

        assertThat(owner.get("/api/logging/files").json()).hasSize(101);
        Answer page = owner.get("/api/logging/files?page=2&per_page=100");
        assertThat(page.json()).hasSize(1);
        assertThat(page.header("X-Total-Pages")).contains("2");
        assertThat(page.header("Link").orElse("")).contains("rel=\"prev\"");
    }

    @Test
    void anEmptyFolderIsAnEmptyList() {
        Answer answer = owner.get("/api/logging/files");

        assertThat(answer.json()).isEmpty();
        assertThat(answer.header("X-Total-Pages")).contains("0");
    }

    @Test
    void aFileIsDownloadedWhole() throws IOException {
        String text = "a line with an ä\n".repeat(100_000);
        write("app.log", text);

        Answer answer = owner.get("/api/logging/files/app.log/download");

        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.header("Content-Disposition"))
                .contains("attachment; filename=\"app.log\"");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void anOddNameIsSavedUnderThatName() throws IOException {
        write("ä \".log", "x");

        assertThat(
                        owner.get("/api/logging/files/%C3%A4%20%22.log/download")
                                .header("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''%C3%A4%20%22.log");
    }

    @Test
    void aDownloadNeedsAToken() throws IOException {
        write("app.log", "x");

        isError(
                premises.visitor().get("/api/logging/files/app.log/download"),
                401,
                "AUTHENTICATION_ERROR");
    }

    @Test
    void headTellsTheSizeAlone() throws IOException {
        write("app.log", "12345");

        Answer answer = owner.send("HEAD", "/api/logging/files/app.log/download", new byte[0]);

        assertThat(answer.header("Content-Length")).contains("5");
    }

    @Test
    void theTailIsPlainText() throws IOException {
        write("app.log", "one\ntwo\nthree\n");

        Answer answer = premises.visitor().get("/api/logging/files/app.log/tail?lines=2");

        assertThat(answer.text()).isEqualTo("two\nthree\n");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(owner.get("/api/logging/files/app.log/tail").text())
                .isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void theTailOfAGigabyteIsRead() throws IOException {
        try (var large = new RandomAccessFile(premises.logs.resolve("app.log").toFile(), "rw")) {
            large.seek(1L << 30);
            large.write("\nlast but one\nlast\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(owner.get("/api/logging/files/app.log/tail?lines=2").text())
                .isEqualTo("last but one\nlast\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "x", "1.5", ""})
    void aWrongNumberOfLinesIsRefused(String lines) throws IOException {
        write("app.log", "x");

        Answer answer =
                owner.expectingBadRequest().get("/api/logging/files/app.log/tail?lines=" + lines);

        isError(answer, 422, "VALIDATION_ERROR");
        assertThat(answer.json().path("details").path("field").asText()).isEqualTo("lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "%2e%2e",
                "..%2Fsettings.json",
                "%2e%2e%2fsettings.json",
                "..%5Csettings.json",
                "%2Fetc%2Fpasswd",
                "app.log%00",
                "%00",
                "%00.txt",
                "link.log"
            })
    void aNameThatLeadsOutIsForbidden(String name) throws IOException {
        Path outside = Files.writeString(folder.resolve("settings.json"), "outside");
        Files.createSymbolicLink(premises.logs.resolve("link.log"), outside);
        write("app.log", "x");

        String token = premises.token();
        for (String prefix : new String[] {"/api/logging", "/api/v1/logging"}) {
            for (String end : new String[] {"/download", "/tail"}) {
                try (var raw = new RawHttp(premises.server.port())) {
                    String answer =
                            raw.ask(
                                    "GET "
                                            + prefix
                                            + "/files/"
                                            + name
                                            + end
                                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization:"
                                            + " Bearer "
                                            + token
                                            + "\r\n\r\n");
                    assertThat(answer)
                            .startsWith("HTTP/1.1 403")
                            .contains("AUTHORIZATION_ERROR", "outside logs directory");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.log", ".", "%2E", "old", "a%20b", "%25"})
    void aNameOfNoFileIsNotFound(String name) throws IOException {
        Files.createDirectory(premises.logs.resolve("old"));

        isError(owner.get("/api/logging/files/" + name + "/tail"), 404, "NOT_FOUND");
        Answer answer = owner.get("/api/logging/files/" + name + "/download");
        isError(answer, 404, "NOT_FOUND");
        assertThat(answer.json().path("message").asText()).isEqualTo("Log file not found");
    }

    @Test
    void theTestSaysThatItWrote() {
        JsonNode answer = owner.post("/api/logging/test").json();

        assertThat(answer.path("status").asText()).isEqualTo("success");
        assertThat(answer.path("message").asText()).isEqualTo("Test messages logged at all levels");
    }

    @Test
    void cleaningUpTakesOldFilesAndNeverTheActiveOnes() throws IOException {
        aged("app.log", 400);
        aged("app.log.1", 31);
        aged("app.log.2", 29);

        JsonNode first = owner.post("/api/logging/cleanup").json();
        assertThat(first.path("files_deleted").asInt()).isOne();
        assertThat(first.path("space_freed").asInt()).isEqualTo(5);
        assertThat(first.path("errors")).isEmpty();

        owner.post("/api/logging/cleanup?max_age_days=0");
        assertThat(premises.logs.resolve("app.log")).exists();
        assertThat(premises.logs.resolve("app.log.2")).doesNotExist();
    }

    private void aged(String name, int days) throws IOException {
        Instant time = premises.clock.instant().minus(Duration.ofDays(days));
        Files.setLastModifiedTime(write(name, "12345"), FileTime.from(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "36501", "x"})
    void anImpossibleAgeIsRefused(String days) {
        Answer answer =
                owner.expectingBadRequest().post("/api/logging/cleanup?max_age_days=" + days);

        isError(answer, 422, "VALIDATION_ERROR");
        assertThat(answer.json().path("details").path("field").asText()).isEqualTo("max_age_days");
    }
}
