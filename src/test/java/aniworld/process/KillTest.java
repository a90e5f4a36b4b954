package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.origin.Answers;
import aniworld.origin.Asked;
import aniworld.origin.LimitsRate;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed, or told to end, in the middle of downloads and started again.
class KillTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final SeededFile FILE = new SeededFile(7, 12_000_000);
    private static final int BYTES_PER_SECOND = 6_000_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
    private static final String CATALOG =
            """
            {"version": 1, "series": [{"id": "seeded", "title": "Seeded",
              "page": "https://provider.example/seeded",
              "seasons": [{"number": 1, "episodes": [%s]}]}]}"""
                    .formatted(
                            IntStream.rangeClosed(1, 3)
                                    .mapToObj(KillTest::episode)
                                    .collect(Collectors.joining(",")));

    private final OpenApiChecker checker =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));

    @TempDir private Path temp;

    @Test
    void aDownloadGoesOnFromTheBytesItHadAndItsFileIsRight() throws Exception {
        try (var origin = LoopbackOrigin.that(KillTest::answer)) {
            configure(origin);
            killInTheMiddle();
            long sentBefore = origin.sent();

            try (Program server = serve();
                    var live = LiveMessages.of(port(server), "/ws/connect")) {
                JsonNode file = live.await("download_complete", _ -> true);

                assertThat(sha256(Path.of(file.path("file_path").asText())))
                        .isEqualTo(FILE.sha256());
                assertThat(origin.sent() - sentBefore)
                        .as("sent after the kill, of %d in all", FILE.size())
                        .isLessThan(FILE.size() - 2 * MEBIBYTE);
                assertThat(partials()).isEmpty();
                server.terminate();
                assertThat(server.awaitExit()).isZero();
            }
        }
    }

    @Test
    void whoIsToldToEndDoesSoInTimeWhileTransfersRunAndLosesNothing() throws Exception {
        try (var origin = LoopbackOrigin.that(KillTest::answer)) {
            configure(origin);
            try (Program server = serve()) {
                letItRunHalfWay(port(server), "S01");
                long told = System.nanoTime();
                server.terminate();
                assertThat(server.awaitExit()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(LONGEST_GOODBYE);
                assertThat(server.errors()).isEmpty();
            }
            assertThat(partials()).anyMatch(file -> file.toString().endsWith(".part"));

            try (Program server = serve();
                    var live = LiveMessages.of(port(server), "/ws/connect")) {
                Set<String> files = new TreeSet<>();
                while (files.size() < 3) {
                    JsonNode file = live.await("download_complete", _ -> true);
                    Path path = Path.of(file.path("file_path").asText());
                    assertThat(sha256(path)).isEqualTo(FILE.sha256());
                    assertThat(files.add(path.toString())).isTrue();
                }
                assertThat(partials()).isEmpty();
            }
        }
    }

    private void killInTheMiddle() throws Exception {
        try (Program server = serve()) {
            letItRunHalfWay(port(server), "S01E01");
            server.kill();
        }
    }

    private void letItRunHalfWay(int port, String episodes) throws Exception {
        try (var http = http(port);
                var live = LiveMessages.of(port, "/ws/connect")) {
            http.post("/api/auth/setup", Map.of("master_password", "secure_pass"));
            var login = http.post("/api/auth/login", Map.of("password", "secure_pass"));
            try (var mine = http.bearing(login.json().path("token").asText())) {
                var wish =
                        Map.of(
                                "serie_id", "seeded",
                                "serie_name", "Seeded",
                                "episodes", List.of(episodes));
                assertThat(mine.post("/api/queue/add", wish).status()).isEqualTo(201);
                mine.post("/api/queue/start");
                live.await("download_progress", data -> data.path("percent").asDouble() > 50);
            }
        }
    }

    private static void answer(Asked asked, Wire wire) throws IOException {
        if (asked.target().equals("/catalog.json")) {
            new Answers("200 OK", "application/json", CATALOG).answer(asked, wire);
        } else {
            new LimitsRate(new Serves(FILE), BYTES_PER_SECOND).answer(asked, wire);
        }
    }

    private static String episode(int number) {
        return "{\"number\": %d, \"title\": \"One\", \"sources\": [{\"url\": \"/one.mp4\", \"size\": %d}]}"
                .formatted(number, FILE.size());
    }

    private void configure(LoopbackOrigin origin) throws IOException {
        Path anime = Files.createDirectories(temp.resolve("anime"));
        var provider =
                Map.of(
                        "id", "seeds",
                        "kind", "catalog",
                        "options", Map.of("address", origin.address("/catalog.json").toString()));
        Files.createDirectories(temp.resolve("data"));
        new ObjectMapper()
                .writeValue(
                        temp.resolve("data/settings.json").toFile(),
                        Map.of(
                                "anime_directory", anime.toString(),
                                "connections_per_download", 1,
                                "providers", List.of(provider)));
    }

    private Program serve() throws IOException {
        return Program.aniworld(
                Map.of(), "serve", "--port", "0", "--data", temp.resolve("data").toString());
    }

    private static int port(Program server) throws InterruptedException {
        Matcher address = ADDRESS.matcher(server.await("Aniworld is at http://localhost:") + "\n");
        assertThat(address.find()).isTrue();
        return Integer.parseInt(address.group(1));
    }

    private CheckedHttp http(int port) {
        return CheckedHttp.to(URI.create("http://localhost:" + port), checker);
    }

    private List<Path> partials() throws IOException {
        try (var files = Files.walk(temp.resolve("anime/.aniworld"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("dl_")).toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
