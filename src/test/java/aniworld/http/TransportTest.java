package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every request meets, whatever it asks for.
class TransportTest {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp visitor;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        visitor = premises.visitor();
    }

    @Test
    void theOtherLoopbackAddressIsOursToo() throws IOException {
        assumeThat(NetworkInterface.getByInetAddress(InetAddress.ofLiteral("::1")))
                .as("this machine has IPv6")
                .isNotNull();
        try (var other =
                CheckedHttp.to(
                        URI.create("http://[::1]:" + premises.server.port()), Premises.checker())) {
            assertThat(other.get("/health").status()).isEqualTo(200);
            assertThat(other.get("/api/config/section/advanced").status())
                    .as("it is this machine")
                    .isEqualTo(200);
            assertThat(other.bearing(premises.token()).get("/api/config").status()).isEqualTo(200);
        }
    }

    private static void isError(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.json().path("error").asText()).isEqualTo(code);
        assertThat(answer.json().path("request_id").asText())
                .isEqualTo(answer.header("X-Request-ID").orElse(""));
    }

    @Test
    void healthAnswersWithoutAToken() {
        Answer answer = visitor.get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("healthy");
        assertThat(answer.json().path("version").asText()).isEqualTo("1.0.0");
    }

    @Test
    void aBodyThatEndsEarlyIsABadRequest() throws IOException {
        try (Socket socket = connect()) {
            write(socket, login(30) + "{");
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"message\":\"The body did not come whole\"");
        }
    }

    @Test
    void fiveHundredWhoNeverEndTheirRequestsKeepNobodyWaiting() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int count = 0; count < 500; count++) {
                slow.add(connect());
                write(slow.getLast(), count % 2 == 0 ? "GET /health HT" : login(30) + "{");
            }

            assertThat(visitor.get("/health").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), premises.server.port());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String login(int length) {
        return """
        POST /api/auth/login HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
                .formatted(length);
    }

    @Test
    void anUnknownRouteIsNotFound() {
        isError(visitor.expectingNoSuchOperation().get("/api/nothing"), 404, "NOT_FOUND");
        isError(visitor.expectingNoSuchOperation().get("/nothing"), 404, "NOT_FOUND");
        isError(visitor.expectingNoSuchOperation().get("/api/anime/"), 404, "NOT_FOUND");
    }

    @Test
    void aWrongMethodIsNotAllowedAndTheRightOnesAreNamed() {
        Answer answer =
                visitor.expectingNoSuchOperation().send("PUT", "/api/auth/login", new byte[0]);

        isError(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(visitor.expectingNoSuchOperation().delete("/health").header("Allow"))
                .contains("GET, HEAD");
    }

    @Test
    void everyRouteAnswersUnderBothPrefixes() {
        assertThat(visitor.get("/api/v1/auth/setup").json())
                .isEqualTo(visitor.get("/api/auth/setup").json());
    }

    @Test
    void aHarmlessRequestIdIsKept() {
        assertThat(visitor.with("X-Request-ID", "abc-1.2_3").get("/health").header("X-Request-ID"))
                .contains("abc-1.2_3");
    }

    @Test
    void anotherRequestIdIsReplaced() {
        assertThat(
                        visitor.with("X-Request-ID", "a b")
                                .get("/health")
                                .header("X-Request-ID")
                                .orElse(""))
                .hasSize(36);
    }

    @Test
    void unreadableJsonNamesTheBody() {
        for (String body :
                new String[] {
                    "{",
                    "[]",
                    "null",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":1e18446744073709551616}",
                    "{} x",
                    "\u00e4"
                }) {
            Answer answer = post(body.getBytes(StandardCharsets.UTF_8));

            isError(answer, 422, "VALIDATION_ERROR");
            assertThat(answer.json().path("details").path("field").asText()).isEqualTo("body");
        }
    }

    @Test
    void deepJsonIsRefused() {
        isError(
                post(
                        ("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                                .getBytes(StandardCharsets.UTF_8)),
                422,
                "VALIDATION_ERROR");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        isError(
                post(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                422,
                "VALIDATION_ERROR");
    }

    @Test
    void anotherContentTypeIsRefused() {
        for (String type : new String[] {"text/plain", "application/json; charset=latin1"}) {
            isError(
                    visitor.expectingBadRequest()
                            .with("Content-Type", type)
                            .send("POST", "/api/auth/login", "{}".getBytes(StandardCharsets.UTF_8)),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Test
    void anEmptyBodyIsAnEmptyObject() {
        Answer answer = visitor.expectingBadRequest().post("/api/auth/login");

        isError(answer, 422, "VALIDATION_ERROR");
        assertThat(answer.json().path("details").path("field").asText()).isEqualTo("password");
    }

    @Test
    void aBodyOverOneMebibyteIsTooLargeAndTheAnswerCanBeRead() {
        isError(post(new byte[10 * MEBIBYTE]), 413, "PAYLOAD_TOO_LARGE");
        assertThat(visitor.get("/health").status()).isEqualTo(200);
    }

    @Test
    void aHiddenSlashIsNotFound() {
        isError(visitor.expectingNoSuchOperation().get("/api/anime%2Fx"), 404, "NOT_FOUND");
    }

    @Test
    void everyAnswerHasTheSafetyHeaders() {
        Answer answer = visitor.get("/health");

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    private Answer post(byte[] body) {
        return visitor.expectingBadRequest()
                .with("Content-Type", "application/json")
                .send("POST", "/api/auth/login", body);
    }

    @Test
    void aForeignHostNameIsRefusedAndTheSettingNamed() throws IOException {
        try (var raw = new RawHttp(premises.server.port())) {
            String answer =
                    raw.ask("GET /api/auth/setup HTTP/1.1\r\nHost: evil.example.org\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 403")
                    .contains("allowed_hosts", "AUTHORIZATION_ERROR");
        }
    }

    @Test
    void whatTheParserRefusesHasTheSameShape() throws IOException {
        Map<String, String> wrong =
                Map.of(
                        "GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
                        "400",
                        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                        "414",
                        "GET / HTTP/1.1\r\nHost: x\r\nLong: " + "a".repeat(20_000) + "\r\n\r\n",
                        "431",
                        "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                        "400",
                        "GET /api/%ff HTTP/1.1\r\nHost: x\r\n\r\n",
                        "400");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            try (var raw = new RawHttp(premises.server.port())) {
                assertThat(raw.ask(one.getKey()))
                        .startsWith("HTTP/1.1 " + one.getValue())
                        .contains(
                                "\"success\":false",
                                "\"request_id\":\"",
                                "Content-Type: application/json");
            }
        }
    }
}
