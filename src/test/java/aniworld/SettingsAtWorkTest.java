package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.origin.Answers;
import aniworld.origin.Asked;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a changed setting does to a whole server, without a restart. That a changed log level shows
/// is in [LoggingTest], that a changed schedule moves the next scan in `http.SchedulerApiTest`.
class SettingsAtWorkTest {
    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));
    private static final String CATALOG =
            """
            {"version": 1, "series": [{"id": "bebop", "title": "Bebop",
              "page": "https://films.example/bebop",
              "seasons": [{"number": 1, "episodes": [
                {"number": 1, "sources": [{"url": "/1.mp4"}]},
                {"number": 2, "sources": [{"url": "/2.mp4"}]},
                {"number": 3, "sources": [{"url": "/3.mp4"}]}]}]}]}
            """;

    @TempDir Path folder;
    private final Semaphore transfers = new Semaphore(0);
    @AutoClose private LoopbackOrigin origin;
    @AutoClose private House house;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        origin = LoopbackOrigin.that(this::serve);
        house = House.open(folder.resolve("data"), Map.of());
        house.setPassword("a password of mine");
        house.serve("127.0.0.1", 0);
        CheckedHttp visitor =
                CheckedHttp.to(URI.create("http://127.0.0.1:" + house.port()), CHECKER);
        String token =
                visitor.post("/api/auth/login", Map.of("password", "a password of mine"))
                        .json()
                        .path("token")
                        .asText();
        owner = visitor.bearing(token);
    }

    /// The catalog whole, of each episode nothing.
    private void serve(Asked asked, Wire wire) throws IOException {
        if (asked.target().endsWith(".json")) {
            byte[] body = CATALOG.getBytes(StandardCharsets.UTF_8);
            wire.head("200 OK", "Content-Type: application/json", "Content-Length: " + body.length);
            wire.body(body);
        } else if (asked.target().endsWith(".mp4")) {
            transfers.release();
            wire.stall();
        } else {
            new Answers("404 Not Found").answer(asked, wire);
        }
    }

    private Path directory(String name) throws IOException {
        Path directory = Files.createDirectory(folder.resolve(name));
        owner.put("/api/config", Map.of("anime_directory", directory.toString()));
        return directory;
    }

    @Test
    void moreTransfersRunAsSoonAsMoreMay() throws Exception {
        directory("anime");
        owner.put(
                "/api/config",
                Map.of(
                        "max_concurrent_downloads",
                        1,
                        "connections_per_download",
                        1,
                        "providers",
                        List.of(
                                Map.of(
                                        "id",
                                        "mine",
                                        "kind",
                                        "catalog",
                                        "options",
                                        Map.of("address", origin.address("/c.json").toString())))));
        owner.post("/api/anime", Map.of("key", "bebop"));
        owner.post("/api/queue/add", Map.of("anime_id", "bebop", "episodes", List.of("S01")));
        owner.post("/api/queue/start");
        await(1);
        assertThat(running()).isEqualTo(1);

        owner.put("/api/config", Map.of("max_concurrent_downloads", 3));

        await(2);
        assertThat(running()).isEqualTo(3);
    }

    private void await(int count) throws InterruptedException {
        assertThat(transfers.tryAcquire(count, 20, TimeUnit.SECONDS)).isTrue();
    }

    private int running() {
        JsonNode status = owner.get("/api/queue/status").json();
        return status.findPath("downloads").path("downloading").asInt();
    }

    @Test
    void anotherDirectoryIsScannedNext() throws IOException {
        file(directory("old"), "Cowboy Bebop/Cowboy Bebop - S01E01.mkv");
        owner.post("/api/anime/rescan");
        file(directory("new"), "Demon Slayer/Demon Slayer - S01E01.mkv");

        owner.post("/api/anime/rescan");

        assertThat(owner.get("/api/anime?status=all&q=demon").json().findValuesAsText("folder"))
                .containsExactly("Demon Slayer");
    }

    private static void file(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, new byte[] {1});
    }
}
