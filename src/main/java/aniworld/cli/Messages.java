package aniworld.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts the pieces of WebSocket messages together and hands each on as JSON.
final class Messages implements WebSocket.Listener {
    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder pieces = new StringBuilder();
    private final Consumer<JsonNode> listener;

    Messages(Consumer<JsonNode> listener) {
        this.listener = listener;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
        pieces.append(piece);
        if (last) {
            listener.accept(read());
        }
        socket.request(1);
        return null;
    }

    private JsonNode read() {
        try {
            return json.readTree(pieces.toString());
        } catch (JsonProcessingException wrong) {
            throw new Failure("The live view sent something that is no JSON.", wrong);
        } finally {
            pieces.setLength(0);
        }
    }
}
