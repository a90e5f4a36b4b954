package aniworld.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server on loopback that answers each request with what the test prepared.
class CheckedHttpTest {
    private static final String ERROR = "{\"success\": false, \"error\": \"NOT_FOUND\"}";

    private final OpenApiChecker checker =
            OpenApiChecker.of(Path.of("src/test/resources/openapi-checker/shop.yaml"));
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final CheckedHttp http;
    private int status = 204;
    private String body = "";

    private record Item(String name, int price) {}

    CheckedHttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        http = CheckedHttp.to(origin, checker);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void anAnswerIsGivenWithStatusHeadersAndJson() {
        prepare(200, "[{\"name\": \"tea\", \"price\": 1}]");

        var answer = http.get("/api/v1/items?page=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("x-total-count")).contains("1");
        assertThat(answer.json().at("/0/name").asText()).isEqualTo("tea");
        assertThat(received).containsExactly("GET /api/v1/items?page=1 null null ");
    }

    @Test
    void aBodyIsSentAsJsonAndATokenAsBearer() {
        prepare(201, "{\"name\": \"tea\", \"price\": 1, \"note\": null}");

        http.bearing("abc").post("/api/items", new Item("tea", 1));

        assertThat(received)
                .containsExactly(
                        "POST /api/items Bearer abc application/json"
                                + " {\"name\":\"tea\",\"price\":1}");
    }

    @Test
    void eachMethodIsSent() {
        http.delete("/api/items/7");
        http.patch("/api/items/7", Map.of("note", "x"));
        http.with("Content-Type", "image/png")
                .send("PUT", "/api/items/7/picture", new byte[] {'p'});

        assertThat(received)
                .containsExactly(
                        "DELETE /api/items/7 null null ",
                        "PATCH /api/items/7 null application/json {\"note\":\"x\"}",
                        "PUT /api/items/7/picture null image/png p");
    }

    @Test
    void anExchangeThatIsNotAsDocumentedFailsTheTest() {
        prepare(200, "[{\"name\": \"tea\"}]");

        assertThatThrownBy(() -> http.get("/api/items"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/items")
                .hasMessageContaining("response body /0");
        assertThatThrownBy(() -> http.delete("/api/items/none"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("request path id");
    }

    @Test
    void aRequestMayBeWrongOnPurpose() {
        prepare(404, ERROR);

        assertThat(http.expectingBadRequest().delete("/api/items/none").status()).isEqualTo(404);
        assertThat(http.expectingNoSuchOperation().post("/api/nothing").status()).isEqualTo(404);
        assertThatThrownBy(() -> http.expectingNoSuchOperation().delete("/api/items/7"))
                .isInstanceOf(AssertionError.class);
    }

    private void prepare(int status, String body) {
        this.status = status;
        this.body = body;
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(line(exchange));
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("X-Total-Count", "1");
        headers.set("X-Request-ID", "a-1");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String line(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return "%s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Content-Type"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }
}
