package aniworld.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits until the providers have been asked about the whole library.
final class RefreshWatch implements WebSocket.Listener {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Messages messages = new Messages(this::hear);

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
        return messages.onText(socket, piece, last);
    }

    boolean await(Duration longest) throws InterruptedException {
        return asked.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hear(JsonNode message) {
        if (message.path("type").asText().equals("refresh_completed")) {
            asked.countDown();
        }
    }
}
