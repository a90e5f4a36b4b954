package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Website;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the data folder fills up while a whole server downloads.
@Timeout(60)
class FullDataDiskTest {
    private static final String PASSWORD = "a password of mine";
    private static final SeededFile FILE = new SeededFile(7, 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));

    @TempDir Path folder;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch full = new CountDownLatch(1);

    @Test
    void aDownloadThatEndsMeanwhileIsWholeAndCompletedWhenThereIsRoomAgain() throws Exception {
        Path data = folder.resolve("data");
        try (SmallDisk disk = SmallDisk.at(data, 8);
                LoopbackOrigin origin = origin();
                House house = House.open(data, Map.of())) {
            house.setPassword(PASSWORD);
            house.serve("127.0.0.1", 0);
            CheckedHttp owner = owner(house);
            begin(owner, origin);
            assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            Path filling = disk.fill();
            Answer refused = refused(owner);
            full.countDown();
            await(() -> episode().length == 1);

            assertThat(refused.json().path("message").asText()).contains("full");
            assertThat(owner.get("/api/anime").status()).isEqualTo(200);
            assertThat(status(owner)).isNotEqualTo("completed");

            Files.delete(filling);
            assertThat(owner.post("/api/queue/start").status()).isEqualTo(200);
            await(() -> status(owner).equals("completed"));
            assertThat(FILE.bytes(0, (int) FILE.size()))
                    .isEqualTo(Files.readAllBytes(episode()[0]));
            assertThat(owner.get("/api/anime/tide").json().path("missing")).isEmpty();
            assertThat(
                            origin.asked().stream()
                                    .filter(one -> one.target().endsWith(".mkv"))
                                    .filter(one -> one.method().equals("GET")))
                    .as("sent once")
                    .hasSize(1);
        }
    }

    /// Sends the file only when the disk is full.
    private LoopbackOrigin origin() {
        var site =
                new Website()
                        .with("/", "text/html", "<a href='tide/'>tide/</a>")
                        .with("/tide/", "text/html", "<a href='Tide%20-%20S01E01.mkv'>x</a>");
        var file = new Serves(FILE);
        return LoopbackOrigin.that(
                (question, wire) -> {
                    if (question.target().endsWith(".mkv")) {
                        asked.countDown();
                        awaitFullDisk();
                        file.answer(question, wire);
                    } else {
                        site.answer(question, wire);
                    }
                });
    }

    private void awaitFullDisk() throws IOException {
        try {
            assertThat(full.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException end) {
            throw new InterruptedIOException();
        }
    }

    private static CheckedHttp owner(House house) {
        var visitor = CheckedHttp.to(URI.create("http://127.0.0.1:" + house.port()), CHECKER);
        var entered = visitor.post("/api/auth/login", Map.of("password", PASSWORD)).json();
        return visitor.bearing(entered.path("token").asText());
    }

    private void begin(CheckedHttp owner, LoopbackOrigin origin) throws IOException {
        var options = Map.of("address", origin.address("/").toString());
        var provider = Map.of("id", "mine", "kind", "index", "options", options);
        owner.put(
                "/api/config",
                Map.of(
                        "anime_directory",
                        Files.createDirectories(anime()).toString(),
                        "providers",
                        List.of(provider),
                        "rate_limit_per_minute",
                        0));
        owner.post("/api/anime", Map.of("key", "tide"));
        owner.post("/api/queue/add", Map.of("anime_id", "tide", "episodes", List.of("S01E01")));
        owner.post("/api/queue/start");
    }

    /// What is free in the last page of the journal is used up first.
    private static Answer refused(CheckedHttp owner) {
        String item = "/api/queue/" + entry(owner).path("queue_item_id").asText();
        for (int i = 0; i < 100; i++) {
            Answer answer = owner.patch(item, Map.of("priority", i % 10));
            if (answer.status() != 200) {
                assertThat(answer.status()).isEqualTo(503);
                return answer;
            }
        }
        throw new AssertionError("the disk is not full");
    }

    private static JsonNode entry(CheckedHttp owner) {
        return owner.get("/api/queue").json().path("data").path(0);
    }

    private static String status(CheckedHttp owner) {
        return entry(owner).path("status").asText();
    }

    private Path anime() {
        return folder.resolve("anime");
    }

    private Path[] episode() {
        try (var files = Files.walk(anime())) {
            return files.filter(file -> file.toString().endsWith(".mkv")).toArray(Path[]::new);
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return new Path[0];
        }
    }

    private static void await(BooleanSupplier done) {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).isLessThan(PATIENCE.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
