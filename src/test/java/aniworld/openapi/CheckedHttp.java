package aniworld.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// An HTTP client whose every exchange is held against the OpenAPI document; one that is not as
/// documented fails the test with an `AssertionError`.
///
/// A client is never changed: `bearing`, `with` and the `expecting…` methods give another one that
/// shares the connections. Closing any of them closes the connections of all. Redirects are not
/// followed; ten seconds without an answer fail the test.
public final class CheckedHttp implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final byte[] NOTHING = {};

    private final HttpClient client;
    private final URI origin;
    private final OpenApiChecker checker;
    private final Map<String, String> headers;
    private final Expectation expectation;

    private CheckedHttp(
            HttpClient client,
            URI origin,
            OpenApiChecker checker,
            Map<String, String> headers,
            Expectation expectation) {
        this.client = client;
        this.origin = origin;
        this.checker = checker;
        this.headers = Map.copyOf(headers);
        this.expectation = expectation;
    }

    /// @param origin such as `http://127.0.0.1:8000`, without a path
    public static CheckedHttp to(URI origin, OpenApiChecker checker) {
        var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        return new CheckedHttp(client, origin, checker, Map.of(), Expectation.DOCUMENTED);
    }

    public CheckedHttp bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// Sends this header with each request, instead of one of the same name.
    public CheckedHttp with(String name, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new CheckedHttp(client, origin, checker, more, expectation);
    }

    /// For requests that are wrong on purpose: only the responses are held against the document.
    public CheckedHttp expectingBadRequest() {
        return new CheckedHttp(client, origin, checker, headers, Expectation.BAD_REQUEST);
    }

    /// For paths and methods that the document does not have.
    public CheckedHttp expectingNoSuchOperation() {
        return new CheckedHttp(client, origin, checker, headers, Expectation.NO_SUCH_OPERATION);
    }

    /// @param target path and query, percent-encoded
    public Answer get(String target) {
        return send("GET", target, NOTHING);
    }

    public Answer delete(String target) {
        return send("DELETE", target, NOTHING);
    }

    public Answer delete(String target, Object body) {
        return sendJson("DELETE", target, body);
    }

    /// Without a body.
    public Answer post(String target) {
        return send("POST", target, NOTHING);
    }

    /// @param body what Jackson writes as JSON: a `Map`, a `List`, a record, a `JsonNode`
    public Answer post(String target, Object body) {
        return sendJson("POST", target, body);
    }

    public Answer put(String target, Object body) {
        return sendJson("PUT", target, body);
    }

    public Answer patch(String target, Object body) {
        return sendJson("PATCH", target, body);
    }

    private Answer sendJson(String method, String target, Object body) {
        try {
            var json = new ObjectMapper().writeValueAsBytes(body);
            return with("Content-Type", "application/json").send(method, target, json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + body, e);
        }
    }

    /// Sends the bytes as they are; their type, if any, is a header given by `with`.
    public Answer send(String method, String target, byte[] body) {
        var publisher =
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var builder =
                HttpRequest.newBuilder(URI.create(origin + target))
                        .timeout(TIMEOUT)
                        .method(method, publisher);
        headers.forEach(builder::header);
        var exchange = exchange(builder.build(), body);
        expectation.judge(checker, exchange);
        return new Answer(exchange);
    }

    private Exchange exchange(HttpRequest request, byte[] body) {
        var response = answer(request);
        return new Exchange(
                request.method(),
                request.uri(),
                new Message(request.headers().map(), body),
                response.statusCode(),
                new Message(response.headers().map(), response.body()));
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private enum Expectation {
        DOCUMENTED,
        BAD_REQUEST,
        NO_SUCH_OPERATION;

        void judge(OpenApiChecker checker, Exchange exchange) {
            switch (this) {
                case DOCUMENTED -> checker.check(exchange);
                case BAD_REQUEST -> checker.checkResponse(exchange);
                case NO_SUCH_OPERATION -> checker.checkNoSuchOperation(exchange);
            }
        }
    }
}
