package aniworld.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// A client that tells a cut connection from an answer. For one thread.
final class PlainClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private String token = "";

    PlainClient(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /// @param status of HTTP
    record Reply(int status, JsonNode body) {
        boolean isKept() {
            return status / 100 == 2;
        }
    }

    void bear(String other) {
        token = other;
    }

    Reply get(String path) throws IOException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of());
    }

    Reply send(String method, String path, Object body) throws IOException {
        return send(method, path, body, Map.of());
    }

    Reply send(String method, String path, Object body, Map<String, String> headers)
            throws IOException {
        var text = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return send(method, path, text, headers);
    }

    /// @throws IOException when no whole answer came
    private Reply send(
            String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers)
            throws IOException {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .method(method, body);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
