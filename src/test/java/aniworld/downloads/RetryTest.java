package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryTest {
    @TempDir Path folder;
    private final Script script = new Script();
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = Bench.running(folder, script);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    @Test
    void whatCanPassIsTriedAgainWhenItsTimeHasCome() throws InterruptedException {
        script.does(Script.passing("Connection reset"));
        bench.add(Bench.wish(1));
        var retrying = bench.retryNext();
        assertThat(retrying.attempt()).isEqualTo(1);
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Waiting.class);
        assertThat(bench.queue.status().items().downloading()).isEqualTo(1);

        bench.dispatcher.tick();
        assertThat(script.asked).hasSize(1);

        bench.pass(Duration.ofSeconds(6));
        script.does(Script::deliver);
        bench.bringNext();
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void afterFiveRetriesItFails() throws InterruptedException {
        script.does(Script.passing("Connection reset"));
        bench.add(Bench.wish(1));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(bench.retryNext().attempt()).isEqualTo(attempt);
            bench.pass(Duration.ofMinutes(5));
        }

        assertThat(bench.failNext().error()).isEqualTo("Connection reset");
        assertThat(bench.stateOf(1))
                .isEqualTo(new DownloadState.Failed("Connection reset", bench.time.get(), 6));
    }

    @Test
    void aFailedDownloadComesBackWhenAskedTo() throws InterruptedException {
        script.does((order, watch) -> new TransferResult.Final("404 Not Found"));
        QueueItemId item = bench.add(Bench.wish(1));
        bench.failNext();
        script.does(Script::deliver);

        assertThat(bench.queue.retry(item)).hasValue(1);
        bench.bringNext();

        assertThat(bench.queue.item(item).orElseThrow().status()).isEqualTo(ItemStatus.COMPLETED);
    }

    @Test
    void whatCannotPassFailsAtOnce() throws InterruptedException {
        script.does((order, watch) -> new TransferResult.Final("404 Not Found"));
        bench.add(Bench.wish(1));

        assertThat(bench.failNext().error()).isEqualTo("404 Not Found");
        assertThat(script.asked).hasSize(1);
    }

    @Test
    void theNextSourceIsTriedAtOnce() throws InterruptedException {
        bench.provider.offers(
                (id, number) ->
                        List.of(
                                Bench.file("gone.example", "a.mp4"),
                                Bench.file("good.example", "b.mkv")));
        script.does(
                (order, watch) ->
                        ((TransferSource.File) order.source())
                                        .address()
                                        .getHost()
                                        .equals("gone.example")
                                ? new TransferResult.Final("410 Gone")
                                : Script.deliver("some bytes", order, watch));
        bench.add(Bench.wish(1));

        assertThat(bench.bringNext().file()).hasFileName("S01E01.mkv");
    }

    @Test
    void anExpiredLinkIsAskedForOnceMore() throws InterruptedException {
        var links = new AtomicInteger();
        bench.provider.offers(
                (id, number) ->
                        List.of(Bench.file("host.example", "a.mkv?" + links.incrementAndGet())));
        script.does(
                (order, watch) ->
                        String.valueOf(order.source()).contains("a.mkv?2")
                                ? Script.deliver("some bytes", order, watch)
                                : new TransferResult.Stale("answered 403"));
        bench.add(Bench.wish(1));

        assertThat(bench.bringNext().file()).hasFileName("S01E01.mkv");
        assertThat(script.asked).hasSize(2);
    }

    @Test
    void aLinkThatExpiresAtOnceIsGivenUp() throws InterruptedException {
        script.does((order, watch) -> new TransferResult.Stale("answered 403"));
        bench.add(Bench.wish(1));

        assertThat(bench.failNext().error()).isEqualTo("answered 403");
        assertThat(script.asked).hasSize(2);
    }

    @Test
    void whenEverySourceFailsEachReasonIsTold() throws InterruptedException {
        bench.provider.offers(
                (id, number) ->
                        List.of(
                                new MediaSource.PageSource(
                                        URI.create("http://page.example/x"),
                                        Optional.empty(),
                                        "page.example"),
                                Bench.file("gone.example", "a.mp4")));
        script.does((order, watch) -> new TransferResult.Final("410 Gone"));
        bench.add(Bench.wish(1));

        assertThat(bench.failNext().error())
                .contains("page.example: 410 Gone")
                .contains("gone.example: 410 Gone");
    }

    @Test
    void aServersWaitingTimeIsKept() throws InterruptedException {
        script.does(
                (order, watch) ->
                        new TransferResult.Passing("503", Optional.of(Duration.ofMinutes(20))));
        bench.add(Bench.wish(1));

        assertThat(bench.retryNext().next()).isEqualTo(Bench.NOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aProviderOutOfReachIsAskedAgainAndOneWithoutTheEpisodeIsNot() throws InterruptedException {
        bench.provider.offers(
                (id, number) -> {
                    throw new ProviderException(
                            number.number() == 1
                                    ? new ProviderFault.Unreachable("no answer")
                                    : new ProviderFault.NotAvailable("never heard of it"));
                });
        bench.add(Bench.wish(1, 2));
        assertThat(bench.retryNext().reason()).isEqualTo("no answer");

        assertThat(bench.failNext().error()).isEqualTo("never heard of it");
    }

    @Test
    void aTransferThatThrowsIsTriedAgain() throws InterruptedException {
        script.does(
                (order, watch) -> {
                    throw new IllegalStateException("a defect");
                });
        bench.add(Bench.wish(1));

        assertThat(bench.retryNext().reason()).doesNotContain("a defect");
    }
}
