package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole server writes into its log, and what it does not.
class LoggingTest {
    private static final String PASSWORD = "a password of mine";
    private static final String WRONG = "not the password";
    private static final String CREDENTIAL = "credential-5f2b91c07d";
    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));

    @TempDir Path folder;
    @AutoClose private House house;
    @AutoClose private CheckedHttp visitor;

    @BeforeEach
    void open() {
        house = House.open(folder.resolve("data"), Map.of());
        house.serve("127.0.0.1", 0);
        visitor = CheckedHttp.to(URI.create("http://127.0.0.1:" + house.port()), CHECKER);
    }

    private Path logs() {
        return folder.resolve("data").resolve("logs");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(logs().resolve("app.log"));
    }

    private String logIn() {
        return visitor.post("/api/auth/login", Map.of("password", PASSWORD))
                .json()
                .path("token")
                .asText();
    }

    private CheckedHttp owner() {
        house.setPassword(PASSWORD);
        return visitor.bearing(logIn());
    }

    @Test
    void aChangedLevelShowsInTheLogAtOnce() throws IOException {
        CheckedHttp owner = owner();
        owner.post("/api/logging/test");
        assertThat(lines()).noneMatch(line -> line.contains("at level DEBUG"));

        owner.post("/api/logging/config", Map.of("level", "DEBUG"));
        owner.post("/api/logging/test");
        assertThat(lines()).filteredOn(line -> line.contains("at level DEBUG")).hasSize(1);

        owner.put("/api/config", Map.of("log_level", "error"));
        owner.post("/api/logging/test");
        assertThat(lines()).filteredOn(line -> line.contains("at level WARNING")).hasSize(2);
        assertThat(lines()).filteredOn(line -> line.contains("at level ERROR")).hasSize(3);
        assertThat(owner.get("/api/logging/files/error.log/tail").text())
                .contains("at level CRITICAL");
    }

    @Test
    void aChangedFileIsWrittenFromTheNextLineOn() throws IOException {
        CheckedHttp owner = owner();

        owner.post("/api/logging/config", Map.of("file", "logs/other.log"));
        owner.post("/api/logging/test");

        assertThat(Files.readString(logs().resolve("other.log"))).contains("at level WARNING");
        assertThat(lines()).noneMatch(line -> line.contains("at level WARNING"));
        assertThat(owner.get("/api/logging/files").json().findValuesAsText("name"))
                .containsExactly("app.log", "error.log", "other.log");
        owner.post("/api/logging/cleanup?max_age_days=0");
        assertThat(logs().resolve("other.log")).exists();
    }

    @Test
    void everyLineOfARequestCarriesItsId() throws IOException {
        CheckedHttp owner = owner().with("X-Request-ID", "mine-1");
        owner.post("/api/logging/config", Map.of("level", "DEBUG"));
        int before = lines().size();

        owner.post("/api/logging/test");
        owner.get("/api/anime/search?q=titan");
        owner.get("/api/anime/none");
        owner.expectingBadRequest().post("/api/queue/add", Map.of("episodes", "none"));
        owner.expectingNoSuchOperation().get("/api/nothing");
        owner.post("/api/anime/rescan");
        visitor.with("X-Request-ID", "mine-1").post("/api/auth/login", Map.of("password", WRONG));

        assertThat(lines().subList(before, lines().size()))
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.contains(" [mine-1] "));
    }

    @Test
    void asJsonLinesTooEachLineCarriesItsRequest() throws IOException {
        CheckedHttp owner = owner().with("X-Request-ID", "mine-2");
        owner.post("/api/logging/config", Map.of("format", "json"));
        owner.post("/api/logging/test");

        assertThat(lines().getLast()).startsWith("{").contains("\"request_id\":\"mine-2\"");
    }

    @Test
    void noSecretIsEverWritten() throws IOException {
        house.configure(new ObjectMapper().valueToTree(Map.of("log_level", "debug")));
        String code = house.setupCode().orElseThrow();

        visitor.expectingBadRequest()
                .post("/api/auth/setup", Map.of("master_password", "short", "setup_code", code));
        visitor.post("/api/auth/setup", Map.of("master_password", PASSWORD, "setup_code", code));
        visitor.post("/api/auth/login", Map.of("password", WRONG));
        String token = logIn();
        CheckedHttp owner = visitor.bearing(token);
        String export = useEverything(owner);
        visitor.bearing(token + "x").get("/api/config");
        visitor.with("Cookie", "aniworld_session=" + token).get("/api/auth/status");
        owner.post("/api/auth/logout");
        owner.get("/api/auth/status");

        String hash = new ObjectMapper().readTree(export).path("password_hash").asText();
        assertThat(export).contains(CREDENTIAL);
        assertThat(hash).isNotEmpty();
        for (String file : files()) {
            assertThat(file).doesNotContain(PASSWORD, WRONG, token, CREDENTIAL, code, hash);
        }
    }

    /// @return an export with all secrets
    private String useEverything(CheckedHttp owner) {
        Map<String, Object> provider =
                Map.of(
                        "id",
                        "mine",
                        "kind",
                        "index",
                        "options",
                        Map.of("address", "http://127.0.0.1:9/"),
                        "credentials",
                        Map.of("username", "me", "password", CREDENTIAL));
        Answer put = owner.put("/api/config", Map.of("providers", List.of(provider)));
        assertThat(put.status()).isEqualTo(200);
        owner.expectingBadRequest()
                .put(
                        "/api/config",
                        Map.of(
                                "providers",
                                List.of(
                                        Map.of(
                                                "id", "mine",
                                                "kind", "none",
                                                "credentials", Map.of("password", CREDENTIAL)))));
        owner.get("/api/anime/search?q=titan");
        owner.get("/api/config");
        owner.post("/api/config/backups");
        Answer export = owner.post("/api/config/export", Map.of("include_sensitive", true));
        owner.post("/api/config/import", export.json());
        JsonNode nothing =
                owner.post(
                                "/api/auth/password",
                                Map.of("current_password", WRONG, "new_password", PASSWORD))
                        .json();
        assertThat(nothing.path("success").asBoolean(true)).isFalse();
        return export.text();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(logs())) {
            return files.map(LoggingTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
