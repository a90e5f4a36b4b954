package aniworld.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Stalls;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AnswerTest {
    private static final SeededFile FILE = new SeededFile(7, 300_000);
    private static final Behaviour BODY_STALLS =
            (asked, wire) -> {
                wire.head("200 OK", "Content-Length: " + FILE.size());
                wire.body(FILE, 0, 1000);
                wire.stall();
            };

    @Test
    void theBodyComesAsItIsStored() throws IOException {
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                var web = OutboundTest.open(OutboundLimits.DEFAULTS);
                Answer answer = web.open(OutboundTest.plain(origin.address("/f")))) {
            assertThat(answer.body().readAllBytes()).isEqualTo(FILE.bytes(0, 300_000));
            assertThat(origin.asked().getFirst().header("accept-encoding")).contains("identity");
        }
    }

    @Test
    void aBodyReadWholeLeavesTheConnectionForTheNext() throws IOException {
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                var web = OutboundTest.open(OutboundLimits.DEFAULTS)) {
            for (int i = 0; i < 3; i++) {
                try (Answer answer = web.open(OutboundTest.plain(origin.address("/f")))) {
                    answer.body().readAllBytes();
                }
            }
            assertThat(origin.connections()).isEqualTo(1);
        }
    }

    @Test
    void rangesGoAlongWithARedirectToAnotherOrigin() throws IOException {
        try (var goal = LoopbackOrigin.that(new Serves(FILE));
                var start =
                        LoopbackOrigin.that(
                                new aniworld.origin.RedirectsTo(goal.address("/f").toString()));
                var web = OutboundTest.open(OutboundLimits.DEFAULTS);
                Answer answer =
                        web.open(
                                new OutboundRequest(
                                        start.address("/"),
                                        Map.of("Cookie", "c"),
                                        Map.of("Range", "bytes=10-19"),
                                        Duration.ofSeconds(5)))) {
            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.body().readAllBytes()).isEqualTo(FILE.bytes(10, 10));
            assertThat(answer.address()).isEqualTo(goal.address("/f"));
        }
    }

    @Test
    void aBodyThatEndsTooEarlyIsAFailedRead() throws IOException {
        Behaviour early =
                (asked, wire) -> {
                    wire.head("200 OK", "Content-Length: 1000");
                    wire.body(new byte[10]);
                    wire.cut();
                };
        try (var origin = LoopbackOrigin.that(early);
                var web = OutboundTest.open(OutboundLimits.DEFAULTS);
                Answer answer = web.open(OutboundTest.plain(origin.address("/")))) {
            assertThatThrownBy(() -> answer.body().readAllBytes())
                    .hasMessage("127.0.0.1 closed the connection too early");
        }
    }

    @Test
    void closingOnAnotherThreadEndsABlockedRead() throws Exception {
        try (var origin = LoopbackOrigin.that(BODY_STALLS);
                var web = OutboundTest.open(OutboundLimits.DEFAULTS)) {
            Answer answer = web.open(OutboundTest.plain(origin.address("/")));
            answer.body().readNBytes(1000);
            CompletableFuture<Long> ended = blockedRead(answer, Thread.ofPlatform());
            long from = System.nanoTime();
            answer.close();
            assertThat(Duration.ofNanos(ended.get(5, TimeUnit.SECONDS) - from))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void interruptingAVirtualThreadEndsItsBlockedRead() throws Exception {
        try (var origin = LoopbackOrigin.that(BODY_STALLS);
                var web = OutboundTest.open(OutboundLimits.DEFAULTS);
                Answer answer = web.open(OutboundTest.plain(origin.address("/")))) {
            answer.body().readNBytes(1000);
            var reader = new CompletableFuture<Thread>();
            CompletableFuture<Long> ended = blockedRead(answer, Thread.ofVirtual(), reader);
            long from = System.nanoTime();
            reader.get(5, TimeUnit.SECONDS).interrupt();
            assertThat(Duration.ofNanos(ended.get(5, TimeUnit.SECONDS) - from))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void interruptingEndsTheWaitForAHeadOnAnyThread() throws Exception {
        try (var origin = LoopbackOrigin.that(new Stalls());
                var web = OutboundTest.open(OutboundLimits.DEFAULTS)) {
            var failure = new CompletableFuture<String>();
            Thread asker =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            web.open(OutboundTest.plain(origin.address("/")))
                                                    .close();
                                        } catch (IOException stopped) {
                                            failure.complete(String.valueOf(stopped.getMessage()));
                                        }
                                    });
            while (origin.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            asker.interrupt();
            assertThat(failure.get(1, TimeUnit.SECONDS)).isEqualTo("The request was stopped");
        }
    }

    @Test
    void anAnswerLeftUnreadCutsItsConnection() throws IOException {
        try (var origin = LoopbackOrigin.that(new Serves(new SeededFile(1, 100_000_000)));
                var web = OutboundTest.open(OutboundLimits.DEFAULTS)) {
            web.open(OutboundTest.plain(origin.address("/"))).close();
            long patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (origin.connections() > 0 && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            assertThat(origin.connections()).isZero();
        }
    }

    @Test
    void aHeadWithoutABodyCanBeRead() throws IOException {
        try (var origin = LoopbackOrigin.that(new Answers("204 No Content", "a/b", ""));
                var web = OutboundTest.open(OutboundLimits.DEFAULTS);
                Answer answer = web.open(OutboundTest.plain(origin.address("/")))) {
            assertThat(answer.body().readAllBytes()).isEmpty();
        }
    }

    private static CompletableFuture<Long> blockedRead(Answer answer, Thread.Builder threads)
            throws InterruptedException {
        return blockedRead(answer, threads, new CompletableFuture<>());
    }

    /// @return when the read ended
    private static CompletableFuture<Long> blockedRead(
            Answer answer, Thread.Builder threads, CompletableFuture<Thread> reader)
            throws InterruptedException {
        var ended = new CompletableFuture<Long>();
        var begun = new CountDownLatch(1);
        Runnable read =
                () -> {
                    reader.complete(Thread.currentThread());
                    begun.countDown();
                    try {
                        int _ = answer.body().read();
                    } catch (IOException stopped) {
                        ended.complete(System.nanoTime());
                    }
                };
        threads.start(read);
        begun.await();
        return ended;
    }
}
