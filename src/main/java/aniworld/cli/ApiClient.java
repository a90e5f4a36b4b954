package aniworld.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The REST API as a client sees it, for commands that do what a person would do with curl. Not for
/// several threads at once.
final class ApiClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private Optional<String> token = Optional.empty();

    /// @param base `http://localhost:8000`
    ApiClient(URI base) {
        this.base = base;
    }

    void login(String password) {
        JsonNode answer = post("/api/auth/login", Map.of("password", password));
        token = Optional.of(answer.path("token").asText());
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send(sending(path, "POST", json.valueToTree(body)));
    }

    JsonNode put(String path, JsonNode body) {
        return send(sending(path, "PUT", body));
    }

    /// Fetches what is no JSON, and forgets it.
    void visit(String path) {
        HttpRequest request = request(path).GET().build();
        HttpResponse<Void> response = exchange(request, BodyHandlers.discarding());
        if (response.statusCode() >= 300) {
            throw refused(request, response.statusCode(), json.createObjectNode());
        }
    }

    /// Opens a WebSocket and hands its messages on until the socket is closed.
    WebSocket listen(String path, WebSocket.Listener listener) {
        var address = URI.create("ws" + base.toString().substring("http".length()) + path);
        WebSocket.Builder socket = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        token.ifPresent(bearer -> socket.header("Authorization", "Bearer " + bearer));
        try {
            return socket.buildAsync(address, listener).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new Failure("The live view at " + address + " cannot be opened.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private HttpRequest.Builder sending(String path, String method, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        JsonNode body = read(request, response.body());
        if (response.statusCode() >= 300) {
            throw refused(request, response.statusCode(), body);
        }
        return body;
    }

    private JsonNode read(HttpRequest request, byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException broken) {
            throw new Failure("No JSON came from " + request.uri() + ".", broken);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException failure) {
            throw new Failure(
                    "No answer from " + request.uri() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", interrupted);
        }
    }

    private static Failure refused(HttpRequest request, int status, JsonNode body) {
        return new Failure(
                "%s %s answered %d: %s"
                        .formatted(
                                request.method(),
                                request.uri().getPath(),
                                status,
                                body.path("message").asText("no message")));
    }
}
