package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadEvent;
import aniworld.downloads.DownloadId;
import aniworld.downloads.DownloadProgress;
import aniworld.downloads.QueueItemId;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import aniworld.scan.ScanEvent;
import aniworld.transfer.TransferWatch.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What WebSocket listeners hear, and who may listen.
class LiveTest {
    private static final Download.Ref TITAN =
            new Download.Ref(
                    new DownloadId(456),
                    new QueueItemId(7),
                    new SeriesKey("attack-on-titan"),
                    "Attack on Titan (2013)",
                    EpisodeNumber.of(1, 1));

    @TempDir Path folder;
    @AutoClose private Premises premises;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
    }

    private static Set<String> snapshots(LiveListener listener, int count) throws Exception {
        Set<String> rooms = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            JsonNode message = listener.next();
            assertThat(message.path("type").asText()).isEqualTo("snapshot");
            assertThat(message.path("timestamp").asText()).isEqualTo("2026-03-01T12:00:00Z");
            rooms.add(message.path("data").path("room").asText());
        }
        return rooms;
    }

    @Test
    void connectJoinsAllRoomsAndTellsTheirState() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/connect")) {
            assertThat(snapshots(listener, 3))
                    .containsExactly("download_progress", "downloads", "scan_progress");
        }
    }

    @Test
    void downloadsJoinsItsTwoRooms() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/downloads")) {
            assertThat(snapshots(listener, 2)).containsExactly("download_progress", "downloads");
        }
    }

    @Test
    void anotherRoomIsNotFoundBeforeTheUpgrade() {
        assertThatThrownBy(() -> LiveListener.at(premises, "/ws/kitchen"))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(404));
    }

    @Test
    void plainHttpIsABadRequest() {
        assertThat(premises.visitor().get("/ws/connect").status()).isEqualTo(400);
    }

    @Test
    void aDownloadIsToldFromItsStartToItsEnd() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/downloads")) {
            snapshots(listener, 2);

            premises.downloads.publish(new DownloadEvent.Started(TITAN));
            JsonNode started = listener.next("download_started").path("data");
            assertThat(started.path("download_id").asText()).isEqualTo("dl_456");
            assertThat(started.path("key").asText()).isEqualTo("attack-on-titan");
            assertThat(started.path("folder").asText()).isEqualTo("Attack on Titan (2013)");
            assertThat(started.path("episode").asText()).isEqualTo("S01E01");

            premises.downloads.publish(
                    new DownloadEvent.Progress(
                            TITAN,
                            new DownloadProgress(
                                    452,
                                    OptionalLong.of(1000),
                                    OptionalDouble.empty(),
                                    687_500,
                                    "host",
                                    List.of(new Part(0, 400), new Part(500, 552)))));
            JsonNode progress = listener.next("download_progress").path("data");
            assertThat(progress.path("percent").asDouble()).isEqualTo(45.2);
            assertThat(progress.path("speed_mbps").asDouble()).isEqualTo(5.5);
            assertThat(progress.path("eta_seconds").asInt()).isEqualTo(1);
            assertThat(progress.path("parts").toString()).isEqualTo("[[0,400],[500,552]]");

            premises.downloads.publish(
                    new DownloadEvent.Completed(TITAN, Path.of("/anime/file.mkv"), 1000));
            assertThat(listener.next("download_complete").path("data").path("file_path").asText())
                    .isEqualTo("/anime/file.mkv");

            premises.downloads.publish(new DownloadEvent.Failed(TITAN, "Connection timeout"));
            assertThat(listener.next("download_failed").path("data").path("error").asText())
                    .isEqualTo("Connection timeout");
        }
    }

    @Test
    void aListenerThatNeverReadsCostsTheOthersNothing() throws Exception {
        var longText = "x".repeat(20_000);
        try (var stuck = stuckListener();
                var other = LiveListener.at(premises, "/ws/downloads")) {
            snapshots(other, 2);
            for (int round = 0; round < 500; round++) {
                premises.downloads.publish(new DownloadEvent.Failed(TITAN, round + longText));
                assertThat(other.next("download_failed").path("data").path("error").asText())
                        .startsWith(round + "x");
            }
            assertThat(stuck.isConnected()).isTrue();
        }
    }

    /// Hears nothing but that it was let in.
    private Socket stuckListener() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), premises.server.port()));
        String question =
                """
                GET /ws/downloads HTTP/1.1
                Host: localhost
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

                """
                        .replace("\n", "\r\n");
        socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 101");
        return socket;
    }

    @Test
    void aScanIsToldInItsRoomAlone() throws Exception {
        try (var scans = LiveListener.at(premises, "/ws/scan_progress");
                var others = LiveListener.at(premises, "/ws/downloads")) {
            snapshots(scans, 1);
            snapshots(others, 2);

            premises.scans.publish(new ScanEvent.Completed(2, 15));
            premises.downloads.publish(new DownloadEvent.Started(TITAN));

            JsonNode found = scans.next("scan_completed").path("data");
            assertThat(found.path("new_series").asInt()).isEqualTo(2);
            assertThat(found.path("new_episodes").asInt()).isEqualTo(15);
            assertThat(others.next().path("type").asText()).isEqualTo("download_started");
        }
    }

    @Test
    void theQueueIsToldWhenItChanges() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/downloads")) {
            snapshots(listener, 2);

            premises.queue.start();

            assertThat(listener.next("queue_changed").path("data").path("state").asText())
                    .isEqualTo("running");
        }
    }

    @Test
    void listenersJoinAndLeaveRooms() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/scan_progress")) {
            snapshots(listener, 1);

            listener.say("{\"action\":\"join\",\"room\":\"downloads\"}");
            assertThat(snapshots(listener, 1)).containsExactly("downloads");

            listener.say("{\"action\":\"leave\",\"room\":\"scan_progress\"}");
            listener.next("left");
            premises.scans.publish(new ScanEvent.Started());
            premises.downloads.publish(new DownloadEvent.Started(TITAN));
            assertThat(listener.next().path("type").asText()).isEqualTo("download_started");
        }
    }

    @Test
    void aPingIsAnsweredAndNonsenseIsComplainedAbout() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/scan_progress")) {
            snapshots(listener, 1);

            listener.say("{\"action\":\"ping\"}");
            assertThat(listener.next().path("type").asText()).isEqualTo("pong");
            for (String nonsense :
                    new String[] {"", "{", "[]", "{\"action\":\"fly\"}", "{\"action\":\"join\"}"}) {
                listener.say(nonsense);
                assertThat(listener.next().path("type").asText()).isEqualTo("error");
            }
            listener.sayBytes(new byte[] {1, 2});
            assertThat(listener.next().path("type").asText()).isEqualTo("error");
        }
    }

    @Test
    void aBrowserOffersItsTokenAsAProtocol() throws Exception {
        String token = premises.token();
        try (var listener =
                LiveListener.at(
                        premises,
                        "/ws/scan_progress",
                        builder -> builder.subprotocols("bearer", token))) {
            snapshots(listener, 1);
            assertThat(listener.protocol()).isEqualTo("bearer");
        }
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThatThrownBy(
                        () ->
                                LiveListener.at(
                                        premises,
                                        "/ws/connect",
                                        builder -> builder.header("Authorization", "Bearer x")))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        assertThatThrownBy(
                        () ->
                                LiveListener.at(
                                        premises,
                                        "/ws/connect",
                                        builder ->
                                                builder.header(
                                                        "Origin", "https://evil.example.org")))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void theConnectionOfARevokedTokenIsClosed() throws Exception {
        String token = premises.token();
        try (var listener =
                LiveListener.at(
                        premises,
                        "/ws/connect",
                        builder -> builder.header("Authorization", "Bearer " + token))) {
            snapshots(listener, 3);

            premises.visitor().bearing(token).post("/api/auth/logout");

            assertThat(listener.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void listenersAreToldThatTheServerGoes() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/connect")) {
            snapshots(listener, 3);

            premises.server.close();

            assertThat(listener.closeCode()).isEqualTo(1001);
        }
    }
}
