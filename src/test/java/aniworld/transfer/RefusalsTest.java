package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.Chunked;
import aniworld.origin.Corrupts;
import aniworld.origin.InfiniteBody;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.ManyHeaders;
import aniworld.origin.RedirectLoop;
import aniworld.origin.RedirectsTo;
import aniworld.origin.SeededFile;
import aniworld.origin.SendsMore;
import aniworld.origin.Serves;
import aniworld.origin.Stalls;
import aniworld.origin.Trickles;
import aniworld.origin.WithoutLength;
import aniworld.origin.WrongLength;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no patience turns into the right file ends without one, and with a clear reason.
@Timeout(30)
class RefusalsTest {
    private static final SeededFile FILE = new SeededFile(42, 1_000_003);

    @TempDir Path folder;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @Test
    void aServerThatOnlyTricklesPassesWithAReason() throws Exception {
        workshop.limits =
                Workshop.ONE.with(
                        new Patience(Duration.ofMillis(200), 1000, Duration.ofSeconds(20)));
        assertPassing(new Trickles(FILE, Duration.ofMillis(20)), "less than may be");
    }

    @Test
    void aCorruptByteIsFoundByTheChecksum() throws Exception {
        var checksum = Checksum.parse("sha256:" + FILE.sha256());
        try (var origin = LoopbackOrigin.that(new Corrupts(FILE, 777_777))) {
            assertFinal(workshop.fetch(origin, OptionalLong.empty(), checksum), "checksum");
        }
    }

    @Test
    void anotherSizeThanAnnouncedIsFinal() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertFinal(
                    workshop.fetch(origin, OptionalLong.of(5), Optional.empty()),
                    "127.0.0.1 has a file of 1000003 bytes, but 5 were announced");
            assertThat(origin.asked()).hasSize(1);
        }
    }

    @Test
    void aBodyBeyondTheAnnouncedSizeIsCut() throws Exception {
        try (var origin = LoopbackOrigin.that(new SendsMore(FILE))) {
            assertFinal(
                    workshop.fetch(origin, OptionalLong.of(FILE.size()), Optional.empty()),
                    "sent more than was announced");
        }
    }

    @Test
    void anInfiniteBodyIsCutAtTheLargestSize() throws Exception {
        workshop.limits =
                new TransferLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 3_000_000, 0, 1);
        try (var origin = LoopbackOrigin.that(new InfiniteBody(FILE))) {
            assertFinal(workshop.fetch(origin), "sent more than 3000000 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 No", "403 No", "404 No", "410 Gone", "400 Bad", "451 Law"})
    void whatIsRefusedForGoodIsFinal(String status) throws Exception {
        assertFinal(new Answers(status), "127.0.0.1 answered " + status.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"408 Slow", "425 Early", "429 Many", "500 Oh", "503 Busy"})
    void whatIsRefusedForNowPasses(String status) throws Exception {
        assertPassing(new Answers(status), "127.0.0.1 answered " + status.substring(0, 3));
    }

    @Test
    void theServersWishToWaitIsHandedOn() throws Exception {
        var busy =
                new Answers(
                        "503 Busy",
                        "text/plain",
                        "",
                        List.of("Retry-After: Thu, 01 Jan 2026 12:00:30 GMT"));
        try (var origin = LoopbackOrigin.that(busy)) {
            assertThat(workshop.fetch(origin))
                    .isInstanceOfSatisfying(
                            TransferResult.Passing.class,
                            passing ->
                                    assertThat(passing.after()).contains(Duration.ofSeconds(30)));
        }
    }

    @Test
    void aWebPageIsNotAFile() throws Exception {
        assertFinal(
                new Answers("200 OK", "text/html; charset=utf-8", "<html>login</html>"),
                "127.0.0.1 sent a web page instead of the file");
    }

    @Test
    void anEmptyFileIsNoFile() throws Exception {
        assertFinal(new Answers("200 OK", "video/mp4", ""), "sent an empty file");
        assertFinal(new WithoutLength(new SeededFile(1, 0)), "sent an empty file");
    }

    @Test
    void aPackedFileIsNotTaken() throws Exception {
        assertFinal(
                new Answers("200 OK", "video/mp4", "x", List.of("Content-Encoding: gzip")),
                "packed (gzip)");
    }

    @Test
    void aLengthThatIsNeverReachedPassesWithAReason() throws Exception {
        assertPassing(new WrongLength(FILE, 2_000_000), "closed the connection too early");
    }

    @Test
    void chunksWithoutAnEndPassWithAReason() throws Exception {
        assertPassing(new Chunked(FILE, false), "");
    }

    @Test
    void aServerThatSaysNothingPasses() throws Exception {
        assertPassing(new Stalls(), "127.0.0.1 sent nothing for 0.4 s");
    }

    @Test
    void aTrickleEndsWithTheWholeTime() throws Exception {
        workshop.limits =
                new TransferLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), 1 << 20, 0, 1);
        assertPassing(
                new Trickles(FILE, Duration.ofMillis(20)), "The transfer took longer than 1 s");
    }

    @Test
    void tooManyHeadersPass() throws Exception {
        assertPassing(new ManyHeaders(10_000), "headers");
    }

    @Test
    void anEndlessWayPasses() throws Exception {
        assertPassing(new RedirectLoop(), "leads on more than 10 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://10.0.0.1/x", "http://[fe80::1]/"})
    void aWayToWhereWeMustNotGoIsFinal(String goal) throws Exception {
        assertFinal(new RedirectsTo(goal), "");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        var origin = LoopbackOrigin.that(new Serves(FILE));
        origin.close();
        assertThat(workshop.fetch(origin))
                .isEqualTo(
                        new TransferResult.Passing(
                                "127.0.0.1 refused the connection", Optional.empty()));
    }

    private void assertFinal(Behaviour behaviour, String reason) throws InterruptedException {
        try (var origin = LoopbackOrigin.that(behaviour)) {
            assertFinal(workshop.fetch(origin), reason);
        }
    }

    private void assertFinal(TransferResult result, String reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        TransferResult.Final.class,
                        ended -> assertThat(ended.reason()).contains(reason));
        workshop.assertNoTarget();
        workshop.assertNothingLeft();
    }

    private void assertPassing(Behaviour behaviour, String reason) throws InterruptedException {
        try (var origin = LoopbackOrigin.that(behaviour)) {
            assertThat(workshop.fetch(origin))
                    .isInstanceOfSatisfying(
                            TransferResult.Passing.class,
                            passing -> assertThat(passing.reason()).contains(reason));
            workshop.assertNoTarget();
            assertThat(workshop.partial).exists();
        }
    }
}
