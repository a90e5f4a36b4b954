package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server does when something takes long.
class PatienceTest {
    private static final String RESCAN = "/api/anime/rescan";
    private static final String UPGRADE =
            String.join(
                    "\r\n",
                    "GET /ws/scan_progress HTTP/1.1",
                    "Host: localhost",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "",
                    "");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir Path folder;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void aRescanThatTakesLongIsAnsweredWithTheCountsSoFar() throws IOException {
        try (var premises = Premises.open(folder, new Patience(SHORT, LONG, LONG, LONG));
                var held = new HeldScan(premises)) {
            CheckedHttp owner = premises.owner();

            Answer answer = owner.post(RESCAN);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("running").asBoolean()).isTrue();
            assertThat(answer.json().path("new_series").asInt(-1)).isZero();
            assertThat(answer.json().path("new_episodes").asInt(-1)).isZero();
            held.letGo();
        }
    }

    @Test
    void whileAWalkRunsNoOtherBegins() throws IOException {
        try (var premises = Premises.open(folder, new Patience(SHORT, LONG, LONG, LONG));
                var _ = new HeldScan(premises)) {
            CheckedHttp owner = premises.owner();
            owner.post(RESCAN);

            Answer second = owner.post(RESCAN);

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().path("error").asText()).isEqualTo("CONFLICT");
            assertThat(owner.post("/api/scheduler/trigger-rescan").status()).isEqualTo(409);
        }
    }

    @Test
    void aListenerThatAnswersPingsStays() throws Exception {
        try (var premises = Premises.open(folder, new Patience(LONG, SHORT, LONG, LONG));
                var listener = LiveListener.at(premises, "/ws/scan_progress")) {
            listener.awaitPings(5);

            listener.say("{\"action\":\"ping\"}");
            assertThat(listener.next("pong")).isNotNull();
        }
    }

    @Test
    void aListenerThatMissesTwoPongsIsGivenUp() throws Exception {
        try (var premises = Premises.open(folder, new Patience(LONG, SHORT, LONG, LONG));
                var mute = new RawHttp(premises.server.port())) {
            mute.send(UPGRADE);

            assertThat(emptyPings(mute.rest())).isEqualTo(2);
        }
    }

    /// RFC 6455, section 5.5.2: 0x89 is a ping, 0x00 its empty payload.
    private static int emptyPings(byte[] heard) {
        int pings = 0;
        for (int i = 0; i + 1 < heard.length; i++) {
            pings += heard[i] == (byte) 0x89 && heard[i + 1] == 0 ? 1 : 0;
        }
        return pings;
    }

    @Test
    void aHeadThatComesByteByByteIsBrokenOffInTime() throws Exception {
        try (var premises = Premises.open(folder, new Patience(LONG, LONG, LONG, SHORT))) {
            assertThat(trickle(premises, "GET /health HTTP/1.1\r\nHost: localhost\r\nX: "))
                    .isEmpty();

            assertThat(premises.visitor().get("/health").status())
                    .as("others are served")
                    .isEqualTo(200);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsRefusedInTime() throws Exception {
        try (var premises = Premises.open(folder, new Patience(LONG, LONG, LONG, SHORT))) {
            String head =
                    """
                    POST /api/auth/login HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 100000\r
                    \r
                    """;

            assertThat(trickle(premises, head))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"message\":\"The body did not come whole\"");
        }
    }

    /// Sends a request and then a byte now and then, until there is an answer or an end.
    private static String trickle(Premises premises, String begin) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var socket = new Socket(loopback, premises.server.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(5);
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            long end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() < end) {
                socket.getOutputStream().write('x');
                try {
                    byte[] heard = new byte[8192];
                    int length = socket.getInputStream().read(heard);
                    return new String(heard, 0, Math.max(0, length), StandardCharsets.US_ASCII);
                } catch (SocketTimeoutException silent) {
                    // and on with the next byte
                }
            }
            throw new AssertionError("it listens for ever");
        } catch (SocketException reset) {
            return "";
        }
    }

    @Test
    void aStoppingServerTakesNothingNewAndAnswersWhatIsUnderWay() throws Exception {
        try (var premises = Premises.open(folder, new Patience(LONG, LONG, LONG, LONG));
                var held = new HeldScan(premises)) {
            CheckedHttp owner = premises.owner();
            var answer = CompletableFuture.supplyAsync(() -> owner.post(RESCAN), threads);
            held.awaitBeginning();

            int port = premises.server.port();
            var stopped = CompletableFuture.runAsync(premises.server::close, threads);
            awaitClosed(port);
            assertThat(answer).isNotDone();
            held.letGo();

            assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            stopped.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aStoppingServerWaitsForNobodyForEver() throws Exception {
        try (var premises = Premises.open(folder, new Patience(LONG, LONG, SHORT, LONG));
                var held = new HeldScan(premises)) {
            CheckedHttp owner = premises.owner();
            var answer = CompletableFuture.supplyAsync(() -> owner.post(RESCAN), threads);
            held.awaitBeginning();

            CompletableFuture.runAsync(premises.server::close, threads).get(20, TimeUnit.SECONDS);
            held.letGo();

            assertThat(answer).failsWithin(Duration.ofSeconds(20));
        }
    }

    private static void awaitClosed(int port) throws IOException {
        long end = System.nanoTime() + LONG.toNanos();
        while (isOpen(port)) {
            assertThat(System.nanoTime()).as("the port stays open").isLessThan(end);
        }
    }

    /// Takes its time, so that it does not use up the connections that the server allows.
    private static boolean isOpen(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) SHORT.toMillis());
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }
}
