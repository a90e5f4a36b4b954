package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.origin.Answers;
import aniworld.origin.Asked;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Wire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `bench/soak`: a server at work holds on to nothing.
@Timeout(120)
class SoakTest {
    private static final int READERS = 4;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 4;

    /// What may come and go without being a leak, as in `bench/soak`.
    private static final int MORE_HANDLES = 8;

    private static final int MORE_THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SeededFile FILE = new SeededFile(3, 500_000);
    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));
    private static final String CATALOG =
            """
            {"version": 1, "series": [{"id": "soaked", "title": "Soaked",
              "page": "https://provider.example/soaked",
              "seasons": [{"number": 1, "episodes": [
                {"number": 1, "title": "One", "sources": [{"url": "/1.mp4"}]},
                {"number": 2, "title": "Two", "sources": [{"url": "/2.mp4"}]}]}]}]}""";

    @TempDir private Path temp;
    private int port;

    @Test
    void fileHandlesAndThreadsStayFlatAtFullLoad() throws Exception {
        try (var origin = LoopbackOrigin.that(SoakTest::answer)) {
            configure(origin);
            try (Program server = serve();
                    CheckedHttp owner = owner(server)) {
                rounds(owner, WARM_UP);
                long handles = entries(server, "fd");
                long threads = entries(server, "task");

                rounds(owner, ROUNDS);

                assertComesBackTo(handles + MORE_HANDLES, server, "fd");
                assertComesBackTo(threads + MORE_THREADS, server, "task");
            }
        }
    }

    private void rounds(CheckedHttp owner, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            int number = round;
            List<Callable<Boolean>> work =
                    Stream.<Callable<Boolean>>concat(
                                    IntStream.range(0, READERS)
                                            .mapToObj(_ -> () -> read(owner, number)),
                                    Stream.of(() -> download(owner)))
                            .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> done : threads.invokeAll(work)) {
                    assertThat(done.get()).isTrue();
                }
            }
        }
    }

    private static boolean read(CheckedHttp owner, int round) {
        for (String path :
                List.of(
                        "/api/anime?status=all",
                        "/api/anime/index",
                        "/api/anime/search?q=soak",
                        "/api/queue/status",
                        "/api/config",
                        "/health/detailed")) {
            assertThat(owner.get(path).status()).isEqualTo(200);
        }
        var change = Map.of("max_concurrent_downloads", 2 + round % 2);
        return owner.put("/api/config", change).status() == 200;
    }

    /// Both episodes once more, and a listener that comes for that and goes.
    private boolean download(CheckedHttp owner) throws InterruptedException {
        try (var live = LiveMessages.of(port, "/ws/connect")) {
            var wish =
                    Map.of(
                            "serie_id",
                            "soaked",
                            "serie_name",
                            "Soaked",
                            "episodes",
                            List.of("S01"),
                            "force",
                            true);
            assertThat(owner.post("/api/queue/add", wish).status()).isEqualTo(201);
            assertThat(owner.post("/api/queue/start").status()).isEqualTo(200);
            live.await("download_complete", _ -> true);
            live.await("download_complete", _ -> true);
            return true;
        }
    }

    /// What has ended needs a moment to be gone.
    private static void assertComesBackTo(long most, Program server, String what)
            throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (entries(server, what) > most && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(entries(server, what)).as(what).isLessThanOrEqualTo(most);
    }

    private static long entries(Program server, String what) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/" + server.pid(), what))) {
            return entries.count();
        }
    }

    private static void answer(Asked asked, Wire wire) throws IOException {
        if (asked.target().equals("/catalog.json")) {
            new Answers("200 OK", "application/json", CATALOG).answer(asked, wire);
        } else {
            new Serves(FILE).answer(asked, wire);
        }
    }

    private void configure(LoopbackOrigin origin) throws IOException {
        Path anime = Files.createDirectories(temp.resolve("anime"));
        var options = Map.of("address", origin.address("/catalog.json").toString());
        Files.createDirectories(temp.resolve("data"));
        new ObjectMapper()
                .writeValue(
                        temp.resolve("data/settings.json").toFile(),
                        Map.of(
                                "anime_directory",
                                anime.toString(),
                                "rate_limit_per_minute",
                                0,
                                "providers",
                                List.of(
                                        Map.of(
                                                "id", "seeds",
                                                "kind", "catalog",
                                                "options", options))));
    }

    private Program serve() throws IOException {
        Path password = Files.writeString(temp.resolve("password"), "secure_pass");
        return Program.aniworld(
                Map.of("ANIWORLD_PASSWORD_FILE", password.toString()),
                "serve",
                "--port",
                "0",
                "--data",
                temp.resolve("data").toString());
    }

    private CheckedHttp owner(Program server) throws InterruptedException {
        String greeting = server.await("\n");
        URI base = URI.create(greeting.substring(greeting.indexOf("http://")).strip());
        port = base.getPort();
        var http = CheckedHttp.to(base, CHECKER);
        var login = http.post("/api/auth/login", Map.of("password", "secure_pass"));
        return http.bearing(login.json().path("token").asText());
    }
}
