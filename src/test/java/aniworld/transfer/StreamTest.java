package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.ServesFolder;
import aniworld.transfer.hls.StreamWish;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams of segments, put together without any other program.
@Timeout(60)
class StreamTest {
    private static final int SIZE = 200_000;

    @TempDir Path folder;
    private Studio studio;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        studio = new Studio(folder.resolve("site"));
        workshop = new Workshop(folder.resolve("ours"));
        workshop.limits = Workshop.ONE.withConnections(4);
    }

    @Test
    void segmentsBecomeOneFileInOrder() throws Exception {
        byte[] film = studio.film("film.m3u8", 20, SIZE);
        assertBecomes(film, new ServesFolder(studio.folder()));
    }

    @Test
    void lockedSegmentsAreOpened() throws Exception {
        byte[] film = locked(Studio.KEY);
        try (var origin = LoopbackOrigin.that(new ServesFolder(studio.folder()))) {
            assertThat(fetch(origin)).isEqualTo(new TransferResult.Done(film.length));
            assertThat(workshop.target).hasBinaryContent(film);
            assertThat(origin.asked()).filteredOn(it -> it.target().equals("/key")).hasSize(1);
        }
    }

    @Test
    void aWrongKeyIsFoundAndNothingIsLeft() throws Exception {
        locked("another key, 16b".getBytes(StandardCharsets.US_ASCII));
        assertFails(new ServesFolder(studio.folder()), "another key, or damaged on the way");
    }

    @Test
    void aKeyThatIsNotThereIsAReason() throws Exception {
        locked(Studio.KEY);
        Files.delete(studio.folder().resolve("key"));
        assertFails(new ServesFolder(studio.folder()), "answered 404");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stretchesOfOneResourceAreCutOutOfIt(boolean ranges) throws Exception {
        byte[] all = Studio.segment(1, 500_000);
        studio.write("all.ts", all);
        studio.write(
                "film.m3u8",
                "#EXTM3U",
                "#EXT-X-VERSION:4",
                "#EXT-X-TARGETDURATION:2",
                "#EXTINF:2,",
                "#EXT-X-BYTERANGE:100000@0",
                "all.ts",
                "#EXTINF:2,",
                "#EXT-X-BYTERANGE:400000",
                "all.ts",
                "#EXT-X-ENDLIST");
        assertBecomes(all, new ServesFolder(studio.folder(), ranges));
    }

    @Test
    void aSegmentThatIsMissingFromTheStartEndsIt() throws Exception {
        studio.film("film.m3u8", 3, SIZE);
        Files.delete(studio.folder().resolve("0.ts"));
        assertFails(new ServesFolder(studio.folder()), "Segment 1 of 3: 127.0.0.1 answered 404");
    }

    @Test
    void anExpiredLinkInTheMiddleKeepsWhatCame() throws Exception {
        workshop.limits = Workshop.ONE; // the first segment is there when a later one is refused
        byte[] film = studio.film("film.m3u8", 20, SIZE);
        var folder = new ServesFolder(studio.folder());
        Behaviour expiring = folder.times(12, new Answers("403 Forbidden"));
        long sent;
        try (var origin = LoopbackOrigin.that(expiring)) {
            assertThat(fetch(origin)).isInstanceOf(TransferResult.Stale.class);
            sent = origin.sent();
        }
        try (var origin = LoopbackOrigin.that(folder)) {
            assertThat(fetch(origin)).isEqualTo(new TransferResult.Done(film.length));
            assertThat(workshop.target).hasBinaryContent(film);
            assertThat(origin.sent() + sent).isLessThan(film.length + 2 * SIZE);
            workshop.assertNothingLeft();
        }
    }

    @Test
    void aBreakInTheMiddleOfSegmentsCostsLittle() throws Exception {
        byte[] film = studio.film("film.m3u8", 12, SIZE);
        var whole = new ServesFolder(studio.folder());
        var halted = new CountDownLatch(8);
        Behaviour halting =
                (asked, wire) -> {
                    halted.countDown();
                    if (asked.number() > 8) {
                        wire.stall();
                    } else {
                        whole.answer(asked, wire);
                    }
                };
        workshop.limits =
                new TransferLimits(Duration.ofSeconds(20), Duration.ofMinutes(1), 1 << 30, 0, 2);
        long sent;
        try (var origin = LoopbackOrigin.that(halting)) {
            Thread worker = Thread.ofVirtual().start(() -> fetchToTheInterrupt(origin));
            halted.await();
            worker.interrupt();
            worker.join();
            sent = origin.sent();
        }
        try (var origin = LoopbackOrigin.that(whole)) {
            assertThat(fetch(origin)).isEqualTo(new TransferResult.Done(film.length));
            assertThat(workshop.target).hasBinaryContent(film);
            assertThat(origin.sent() + sent).isLessThan(film.length + SIZE + 10_000);
        }
    }

    @Test
    void anotherPlaylistAtTheSameAddressBeginsAnew() throws Exception {
        workshop.limits = Workshop.ONE; // the first segment is there when a later one is refused
        studio.film("film.m3u8", 10, SIZE);
        var folder = new ServesFolder(studio.folder());
        try (var origin = LoopbackOrigin.that(folder.times(6, new Answers("403 Forbidden")))) {
            assertThat(fetch(origin)).isInstanceOf(TransferResult.Stale.class);
        }
        var lines = Studio.head();
        var film = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            byte[] segment = Studio.segment(50 + i, 1000);
            film.write(segment);
            studio.write("other" + i + ".ts", segment);
            lines.addAll(List.of("#EXTINF:1.5,", "other" + i + ".ts"));
        }
        lines.add("#EXT-X-ENDLIST");
        studio.write("film.m3u8", lines.toArray(String[]::new));
        assertBecomes(film.toByteArray(), folder);
    }

    @Test
    void aLivePlaylistIsFollowedToItsEnd() throws Exception {
        byte[] film = studio.film("film.m3u8", 6, 1000);
        var folder = new ServesFolder(studio.folder());
        var readings = new ConcurrentHashMap<String, Integer>();
        Behaviour live =
                (asked, wire) -> {
                    if (asked.target().equals("/film.m3u8")) {
                        int reading = readings.merge("film", 1, Integer::sum);
                        new Answers("200 OK", "audio/mpegurl", window(reading)).answer(asked, wire);
                    } else {
                        folder.answer(asked, wire);
                    }
                };
        assertBecomes(film, live);
        assertThat(readings.get("film")).isEqualTo(3);
    }

    /// Two segments more with each reading, at most four at a time, six in all.
    private static String window(int reading) {
        int last = Math.min(6, reading * 2);
        int first = Math.max(0, last - 4);
        var text = new StringBuilder("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:");
        text.append(first).append('\n');
        for (int i = first; i < last; i++) {
            text.append("#EXTINF:1,\n").append(i).append(".ts\n");
        }
        return text + (last == 6 ? "#EXT-X-ENDLIST\n" : "");
    }

    @Test
    void aLivePlaylistThatDriesUpPasses() throws Exception {
        studio.film("film.m3u8", 2, 1000);
        studio.write("film.m3u8", "#EXTM3U", "#EXT-X-TARGETDURATION:1", "#EXTINF:1,", "0.ts");
        try (var origin = LoopbackOrigin.that(new ServesFolder(studio.folder()))) {
            assertThat(fetch(origin))
                    .isInstanceOfSatisfying(
                            TransferResult.Passing.class,
                            it -> assertThat(it.reason()).contains("brings nothing new"));
        }
    }

    @Test
    void theBestVersionIsTakenAndTheNextWhereItIsMissing() throws Exception {
        byte[] film = studio.film("small.m3u8", 3, SIZE);
        studio.write(
                "film.m3u8",
                "#EXTM3U",
                "#EXT-X-STREAM-INF:BANDWIDTH=100,RESOLUTION=640x360",
                "small.m3u8",
                "#EXT-X-STREAM-INF:BANDWIDTH=900,RESOLUTION=1920x1080",
                "gone.m3u8");
        assertBecomes(film, new ServesFolder(studio.folder()));
    }

    @Test
    void playlistsThatLeadInACircleAreLeft() throws Exception {
        studio.write("film.m3u8", "#EXTM3U", "#EXT-X-STREAM-INF:BANDWIDTH=100", "film.m3u8");
        assertFails(new ServesFolder(studio.folder()), "never to segments");
    }

    @Test
    void aPageIsNoPlaylist() throws Exception {
        assertFails(new Answers("200 OK", "text/html", "<html>login</html>"), "is no playlist");
    }

    @Test
    void protectedStreamsAreRefusedWithAReason() throws Exception {
        studio.write(
                "film.m3u8",
                "#EXTM3U",
                "#EXT-X-TARGETDURATION:2",
                "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"skd://x\",KEYFORMAT=\"com.apple\"",
                "#EXTINF:2,",
                "0.ts",
                "#EXT-X-ENDLIST");
        assertFails(new ServesFolder(studio.folder()), "protected with");
    }

    @Test
    void aFileThatTurnsOutToBeAPlaylistIsFollowed() throws Exception {
        byte[] film = studio.film("film.m3u8", 5, SIZE);
        Behaviour hidden =
                (asked, wire) -> {
                    if (asked.target().equals("/film.mp4")) {
                        String text = Files.readString(studio.folder().resolve("film.m3u8"));
                        new Answers("200 OK", "application/x-mpegURL", text).answer(asked, wire);
                    } else {
                        new ServesFolder(studio.folder()).answer(asked, wire);
                    }
                };
        try (var origin = LoopbackOrigin.that(hidden)) {
            assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(film.length));
            assertThat(workshop.target).hasBinaryContent(film);
            workshop.assertNothingLeft();
        }
    }

    @Test
    void soundApartNeedsFfmpeg() throws Exception {
        studio.film("picture.m3u8", 2, 1000);
        studio.write(
                "film.m3u8",
                "#EXTM3U",
                "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"x\",URI=\"picture.m3u8?sound\"",
                "#EXT-X-STREAM-INF:BANDWIDTH=100,AUDIO=\"a\"",
                "picture.m3u8");
        assertFails(new ServesFolder(studio.folder()), "only ffmpeg can put together");
    }

    private byte[] locked(byte[] keyAtSite) throws Exception {
        var film = new ByteArrayOutputStream();
        var lines = Studio.head();
        lines.add("#EXT-X-KEY:METHOD=AES-128,URI=\"key\"");
        for (int i = 0; i < 5; i++) {
            byte[] segment = Studio.segment(i, SIZE + i);
            film.write(segment);
            studio.write(i + ".ts", Studio.locked(segment, Studio.KEY, i));
            lines.addAll(List.of("#EXTINF:2.0,", i + ".ts"));
        }
        lines.add("#EXT-X-ENDLIST");
        studio.write("film.m3u8", lines.toArray(String[]::new));
        studio.write("key", keyAtSite);
        return film.toByteArray();
    }

    private void fetchToTheInterrupt(LoopbackOrigin origin) {
        try {
            fetch(origin);
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    private TransferResult fetch(LoopbackOrigin origin) throws InterruptedException {
        return workshop.run(order(origin), (_, _) -> {});
    }

    private TransferOrder order(LoopbackOrigin origin) {
        var wish = new StreamWish(OptionalInt.empty(), OptionalLong.empty(), List.of());
        var source =
                new TransferSource.Stream(
                        origin.address("/film.m3u8"), Map.of(), wish, Wrapping.MKV);
        return new TransferOrder(
                source, workshop.partial, workshop.target, new AtomicDelivery(folder));
    }

    private void assertBecomes(byte[] film, Behaviour behaviour) throws Exception {
        try (var origin = LoopbackOrigin.that(behaviour)) {
            assertThat(fetch(origin)).isEqualTo(new TransferResult.Done(film.length));
            assertThat(workshop.target).hasBinaryContent(film);
            workshop.assertNothingLeft();
        }
    }

    private void assertFails(Behaviour behaviour, String reason) throws Exception {
        try (var origin = LoopbackOrigin.that(behaviour)) {
            assertThat(fetch(origin))
                    .isInstanceOfSatisfying(
                            TransferResult.Final.class,
                            it -> assertThat(it.reason()).contains(reason));
            workshop.assertNoTarget();
            workshop.assertNothingLeft();
        }
    }
}
