package aniworld.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/// A WebSocket client that keeps what it hears.
final class LiveListener implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Stands behind the last message of a connection that has been closed.
    private static final String END = "";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Semaphore pings = new Semaphore(0);
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private LiveListener(URI address, UnaryOperator<WebSocket.Builder> how) throws Exception {
        socket = within(how.apply(client.newWebSocketBuilder()).buildAsync(address, this));
    }

    /// @param path with its query, such as `/ws/connect`
    static LiveListener at(Premises premises, String path) throws Exception {
        return at(premises, path, builder -> builder);
    }

    static LiveListener at(Premises premises, String path, UnaryOperator<WebSocket.Builder> how)
            throws Exception {
        return new LiveListener(URI.create("ws://127.0.0.1:" + premises.server.port() + path), how);
    }

    /// The next message; fails when none comes.
    JsonNode next() throws InterruptedException, JsonProcessingException {
        String text = poll();
        if (text.equals(END)) {
            throw new AssertionError("the connection is closed");
        }
        return new ObjectMapper().readTree(text);
    }

    private String poll() throws InterruptedException {
        String text = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("no message within " + PATIENCE);
        }
        return text;
    }

    /// The next message of that type, after any of others.
    JsonNode next(String type) throws InterruptedException, JsonProcessingException {
        JsonNode message = next();
        while (!message.path("type").asText().equals(type)) {
            message = next();
        }
        return message;
    }

    /// Waits until so many pings have come.
    void awaitPings(int count) throws InterruptedException {
        if (!pings.tryAcquire(count, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("no " + count + " pings within " + PATIENCE);
        }
    }

    void say(String text) throws Exception {
        within(socket.sendText(text, true));
    }

    /// Says it and waits for what comes: whether that is a message, and not the end.
    boolean isAnswered(String text) throws Exception {
        say(text);
        return !poll().equals(END);
    }

    void sayBytes(byte[] bytes) throws Exception {
        within(socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    int closeCode() throws Exception {
        return within(closed);
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    private static <T> T within(CompletableFuture<T> coming) throws Exception {
        try {
            return coming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        } catch (TimeoutException late) {
            throw new AssertionError("nothing within " + PATIENCE, late);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    /// Its client answers each ping by itself.
    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.release();
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        heard.add(END);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
