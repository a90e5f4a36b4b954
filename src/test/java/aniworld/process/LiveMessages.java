package aniworld.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a server says over its WebSocket.
final class LiveMessages implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder pieces = new StringBuilder();

    static LiveMessages of(int port, String path) {
        var messages = new LiveMessages();
        var address = URI.create("ws://localhost:" + port + path);
        messages.http.newWebSocketBuilder().buildAsync(address, messages).join();
        return messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
        pieces.append(piece);
        if (last) {
            messages.add(read(pieces.toString()));
            pieces.setLength(0);
        }
        socket.request(1);
        return null;
    }

    /// Waits for a message of a type that fits, in the order they came.
    JsonNode await(String type, Predicate<JsonNode> fits) throws InterruptedException {
        while (true) {
            JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no fitting " + type + " came");
            }
            if (message.path("type").asText().equals(type) && fits.test(message.path("data"))) {
                return message.path("data");
            }
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
