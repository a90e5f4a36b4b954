package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text that would like to be a line of the log of its own, or to steer the terminal of whoever
/// reads it, sent by every way that leads into a server.
class LogForgeryTest {
    private static final String PASSWORD = "secure_pass";
    private static final String FORGED =
            "x\r\n2026-01-01T00:00:00.000Z ERROR access.Access: forged\u001b[2J\u009b31m\u202e";
    private static final Pattern LINE =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}Z (DEBUG|INFO|WARNING|ERROR|CRITICAL) .*| {4}.*");
    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));

    @TempDir Path folder;
    private House house;
    private HttpServer provider;
    private CheckedHttp visitor;
    private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        Path odd = folder.resolve("anime").resolve(FORGED.replace("/", " "));
        Files.createDirectories(odd);
        Files.writeString(odd.resolve(FORGED + " - S01E01.mkv"), "a");
        Files.createSymbolicLink(folder.resolve("anime").resolve("link" + FORGED), Path.of("none"));
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", LogForgeryTest::answer);
        provider.start();
        house = House.open(folder.resolve("data"), Map.of());
        house.setPassword(PASSWORD);
        house.serve("127.0.0.1", 0);
        visitor = CheckedHttp.to(URI.create("http://127.0.0.1:" + house.port()), CHECKER);
        owner = visitor.bearing(logIn(PASSWORD).path("token").asText());
    }

    @AfterEach
    void close() {
        visitor.close();
        house.close();
        provider.stop(0);
    }

    private JsonNode logIn(String password) {
        return visitor.post("/api/auth/login", Map.of("password", password)).json();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] page =
                "<html><title>%s</title><a href=\"%s/\">%s</a></html>"
                        .formatted(FORGED, encoded(FORGED), FORGED)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        try (exchange) {
            exchange.getResponseBody().write(page);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void whatOthersSendIsNeverALineOfItsOwn() throws IOException {
        configure();
        sendItEverywhere();
        owner.post("/api/logging/config", Map.of("format", "json", "file", "logs/json.log"));
        sendItEverywhere();

        assertThat(log("app.log"))
                .hasSizeGreaterThan(20)
                .allMatch(LINE.asMatchPredicate())
                .allMatch(LogForgeryTest::isPlain)
                .noneMatch(line -> line.startsWith("2026-01-01T00:00:00.000Z"))
                .anyMatch(line -> line.contains("forged"));
        assertThat(owner.get("/api/logging/files/app.log/tail?lines=10000").text().lines())
                .containsExactlyElementsOf(log("app.log"));
        assertThat(log("json.log"))
                .hasSizeGreaterThan(10)
                .allMatch(LogForgeryTest::isPlain)
                .allMatch(LogForgeryTest::isEntry);
    }

    private void configure() {
        Map<String, Object> site =
                Map.of(
                        "id",
                        "mine",
                        "kind",
                        "index",
                        "options",
                        Map.of(
                                "address",
                                "http://127.0.0.1:" + provider.getAddress().getPort() + "/"));
        assertThat(
                        owner.put(
                                        "/api/config",
                                        Map.of(
                                                "log_level",
                                                "debug",
                                                "anime_directory",
                                                folder.resolve("anime").toString(),
                                                "providers",
                                                List.of(site)))
                                .status())
                .isEqualTo(200);
    }

    private void sendItEverywhere() throws IOException {
        logIn(FORGED);
        CheckedHttp odd = owner.expectingBadRequest();
        odd.get("/api/anime/search?q=" + encoded(FORGED));
        odd.get("/api/anime/" + encoded(FORGED));
        odd.get("/api/logging/files/" + encoded(FORGED) + "/tail");
        odd.post("/api/queue/add", Map.of("anime_id", FORGED, "episodes", List.of(FORGED)));
        odd.put("/api/config", Map.of("anime_directory", "/none/" + FORGED));
        odd.post("/api/logging/config", Map.of("file", FORGED));
        owner.post("/api/anime/rescan");
        owner.post("/api/providers/mine/test", Map.of("query", FORGED));
        raw("GET /%s HTTP/1.1".formatted(encoded(FORGED)), "Host: localhost");
        raw("GET /health HTTP/1.1", "Host: a\u001b[2J\u0085b", "X-Request-ID: a\u001b[2J");
        raw("GET /health HTTP/1.1", "Host: localhost", "User-Agent: a\u001b[2J\u0085");
        raw("G\u001bT /health HTTP/1.1", "Host: localhost");
        raw("GET /health HTTP/1.1", "Host: localhost", "X-Forwarded-For: a\u001b[2J");
    }

    /// Sends what no client would, and waits for what comes of it.
    private void raw(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
            socket.setSoTimeout(10_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }

    /// By the one sign that ends a line there: readers of Java take others for ends, too.
    private List<String> log(String name) throws IOException {
        String all = Files.readString(folder.resolve("data/logs").resolve(name));
        return List.of(all.stripTrailing().split("\n", -1));
    }

    private static boolean isEntry(String line) {
        try {
            return new ObjectMapper().readTree(line).path("logger").isTextual();
        } catch (JsonProcessingException none) {
            return false;
        }
    }

    private static boolean isPlain(String line) {
        return line.codePoints()
                .noneMatch(
                        point ->
                                Character.isISOControl(point)
                                        || point == 0x2028
                                        || Character.getType(point) == Character.FORMAT);
    }
}
