package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.provider.MediaSource;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import aniworld.transfer.TransferWatch;
import aniworld.transfer.Transfers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each source that was tried in vain is told, with its reason.
class FailedSourcesTest {
    private static final DownloadId FIRST = new DownloadId(1);
    private static final List<MediaSource> TWO =
            List.of(Bench.file("gone.example", "a.mp4"), Bench.file("slow.example", "b.mkv"));

    @TempDir Path folder;
    private final Script script = new Script();
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = Bench.running(folder, script);
        bench.provider.offers((id, number) -> TWO);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    /// The first source is gone for good, the other one does what the test says.
    private void slowDoes(Transfers slow) {
        script.does(
                (order, watch) ->
                        host(order).equals("gone.example")
                                ? new TransferResult.Final("410 Gone")
                                : slow.run(order, watch));
    }

    private static String host(TransferOrder order) {
        return ((TransferSource.File) order.source()).address().getHost();
    }

    private static TransferResult reset(TransferOrder order, TransferWatch watch) {
        return new TransferResult.Passing("Connection reset", Optional.empty());
    }

    private static FailedSource failed(int minutes, int attempt, String host, String reason) {
        return new FailedSource(
                Bench.NOON.plus(Duration.ofMinutes(minutes)), attempt, host, reason);
    }

    @Test
    void everySourceOfEveryAttemptIsRememberedWithItsReason() throws InterruptedException {
        slowDoes(FailedSourcesTest::reset);
        QueueItemId item = bench.add(Bench.wish(1));
        bench.retryNext();
        bench.pass(Duration.ofMinutes(1));
        slowDoes(Script::deliver);
        bench.bringNext();

        List<FailedSource> all =
                List.of(
                        failed(0, 1, "gone.example", "410 Gone"),
                        failed(0, 1, "slow.example", "Connection reset"),
                        failed(1, 2, "gone.example", "410 Gone"));
        assertThat(bench.queue.failedSources().of(FIRST)).isEqualTo(all);
        assertThat(bench.queue.failedSources().of(item)).containsOnlyKeys(FIRST);
        assertThat(bench.queue.failedSources().of(item)).containsEntry(FIRST, all);
    }

    @Test
    void theyAreToldWhileTheNextOneIsTried() throws InterruptedException {
        var halt = new Semaphore(0);
        slowDoes(Script.halting(halt));
        QueueItemId item = bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Progress.class);

        List<FailedSource> gone = List.of(failed(0, 1, "gone.example", "410 Gone"));
        assertThat(bench.queue.failedSources().of(FIRST)).isEqualTo(gone);
        assertThat(bench.queue.failedSources().of(item)).containsEntry(FIRST, gone);
        halt.release();
        bench.await(DownloadEvent.Completed.class);
        bench.awaitQuiet();
        assertThat(bench.queue.failedSources().of(FIRST)).isEqualTo(gone);
    }

    @Test
    void theyGoWithTheirDownload() throws InterruptedException {
        slowDoes((order, watch) -> new TransferResult.Final("404 Not Found"));
        QueueItemId item = bench.add(Bench.wish(1));
        bench.failNext();
        assertThat(bench.queue.failedSources().of(FIRST)).hasSize(2);

        bench.queue.remove(item);

        assertThat(bench.queue.failedSources().of(FIRST)).isEmpty();
        assertThat(bench.queue.failedSources().of(item)).isEmpty();
    }

    @Test
    void theNewestFiftyAreKept() {
        bench.add(Bench.wish(1));
        for (int from : List.of(1, 31, 61)) {
            bench.store.settle(FIRST, new DownloadState.Pending(), thirty(from));
        }

        assertThat(bench.store.failedSources(FIRST))
                .extracting(FailedSource::attempt)
                .containsExactlyElementsOf(IntStream.rangeClosed(41, 90).boxed().toList());
    }

    private static List<FailedSource> thirty(int from) {
        return IntStream.range(from, from + 30)
                .mapToObj(attempt -> failed(0, attempt, "one.example", "no"))
                .toList();
    }
}
