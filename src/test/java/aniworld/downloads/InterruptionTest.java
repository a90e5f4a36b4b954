package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.transfer.TransferResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes between a download and its end: commands, a full disk, the end of the process.
class InterruptionTest {
    @TempDir Path folder;
    private final Script script = new Script();
    private final Semaphore halt = new Semaphore(0);
    private Bench bench;

    @BeforeEach
    void setUp() {
        script.does(Script.halting(halt));
        bench = Bench.running(folder, script);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    /// Queues the first episode and lets it come to its middle.
    private QueueItemId running() throws InterruptedException {
        QueueItemId item = bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Progress.class);
        return item;
    }

    private Path partial() {
        return bench.destination.partials.resolve("dl_1.part");
    }

    private void finish() throws InterruptedException {
        halt.release(100);
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Completed.class);
        bench.awaitQuiet();
    }

    @Test
    void aRunningDownloadTellsHowFarItIs() throws InterruptedException {
        QueueItemId item = running();
        bench.dispatcher.tick();

        assertThat(bench.queue.downloads(item).getFirst().state())
                .isInstanceOfSatisfying(
                        DownloadState.Running.class,
                        state -> {
                            assertThat(state.bytes()).isEqualTo(10);
                            assertThat(state.total()).hasValue(20);
                            assertThat(state.host()).isEqualTo("one.example");
                            assertThat(state.attempt()).isEqualTo(1);
                        });
        assertThat(bench.queue.live().getFirst().progress().percent()).isEqualTo(50.0);
        QueueStatus status = bench.queue.status();
        assertThat(status.items()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(status.totalBytes()).isEqualTo(20);
    }

    @Test
    void aPauseHoldsWhatRunsAndKeepsItsPartialData() throws InterruptedException {
        running();
        bench.queue.pause();
        bench.awaitQuiet();

        assertThat(bench.stateOf(1))
                .isEqualTo(new DownloadState.Held(Hold.PAUSE, "The queue is paused", Bench.NOON));
        assertThat(partial()).exists();
        assertThat(bench.queue.status().items().pending()).isEqualTo(1);
        bench.dispatcher.tick();
        assertThat(script.asked).hasSize(1);

        bench.queue.resume();
        assertThat(bench.stateOf(1)).isEqualTo(new DownloadState.Pending());
        finish();
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void aStopPutsBackWhatRunsAndKeepsItsPartialData() throws InterruptedException {
        running();
        bench.queue.stop();
        bench.awaitQuiet();

        assertThat(bench.stateOf(1)).isEqualTo(new DownloadState.Pending());
        assertThat(partial()).exists();

        bench.queue.start();
        finish();
    }

    @Test
    void aStopEndsTheWaitingForARetry() throws InterruptedException {
        script.does(Script.passing("Connection reset"));
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Retrying.class);
        bench.awaitQuiet();

        bench.queue.stop();

        assertThat(bench.stateOf(1)).isEqualTo(new DownloadState.Pending());
    }

    @Test
    void removingWhatRunsLeavesNothingOfIt() throws InterruptedException {
        QueueItemId item = running();

        assertThat(bench.queue.remove(item)).isTrue();

        assertThat(bench.queue.live()).isEmpty();
        assertThat(bench.queue.item(item)).isEmpty();
        assertThat(Folders.files(bench.destination.partials)).isEmpty();
        assertThat(Folders.files(bench.destination.library)).isEmpty();
    }

    @Test
    void removingADownloadLeavesTheOthersPartialData() throws InterruptedException {
        bench.maxConcurrent.set(2);
        bench.add(Bench.wish(1, 2));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Progress.class);
        bench.await(DownloadEvent.Progress.class);

        bench.queue.remove(new DownloadId(1));

        assertThat(Folders.files(bench.destination.partials))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("dl_2.part", "dl_2.part.json");
    }

    @Test
    void removingWhatIsCompletedKeepsItsFile() throws InterruptedException {
        QueueItemId item = running();
        finish();

        assertThat(bench.queue.remove(item)).isTrue();

        assertThat(Folders.files(bench.destination.library)).hasSize(1);
        assertThat(bench.queue.history(HistoryQuery.ALL, new aniworld.library.Page(1, 10)).total())
                .isEqualTo(1);
    }

    @Test
    void clearingRemovesOnlyItemsThatEndedThatWay() throws InterruptedException {
        running();
        finish();
        script.does((order, watch) -> new TransferResult.Final("404 Not Found"));
        bench.add(Bench.wish(2));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Failed.class);
        bench.awaitQuiet();
        bench.add(Bench.wish(3));

        assertThat(bench.queue.clear(ItemStatus.COMPLETED)).isEqualTo(1);
        assertThat(bench.queue.status().items()).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(bench.queue.clear(ItemStatus.FAILED)).isEqualTo(1);
        assertThat(bench.queue.status().items()).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void outsideOfItsHoursNothingRunsAndWhatDidKeepsWhatItHas() throws InterruptedException {
        running();
        bench.hours.set(new Hours(List.of(Hours.Span.parse("13:00-14:00")), ZoneOffset.UTC));
        bench.dispatcher.tick();
        bench.awaitQuiet();

        assertThat(bench.stateOf(1))
                .isEqualTo(
                        new DownloadState.Held(
                                Hold.HOURS,
                                "It is outside of the hours for downloads",
                                Bench.NOON));
        assertThat(partial()).exists();
        bench.dispatcher.tick();
        assertThat(script.asked).hasSize(1);

        bench.pass(Duration.ofHours(1));
        finish();
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void aFullDiskHoldsTheQueueUntilThereIsRoom() throws InterruptedException {
        script.does((order, watch) -> new TransferResult.DiskTrouble("No space left on device"));
        bench.destination.room.set(false);
        bench.add(Bench.wish(1, 2));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        assertThat(bench.stateOf(1))
                .isEqualTo(
                        new DownloadState.Held(Hold.DISK, "No space left on device", Bench.NOON));

        bench.pass(Duration.ofSeconds(31));
        bench.dispatcher.tick();
        assertThat(script.asked).hasSize(1);

        bench.destination.room.set(true);
        bench.pass(Duration.ofSeconds(31));
        script.does(Script::deliver);
        finish();
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void closingPutsBackWhatRunsAndTheQueueGoesOnByItself() throws InterruptedException {
        running();
        bench.dispatcher.close();

        assertThat(bench.stateOf(1)).isEqualTo(new DownloadState.Pending());
        assertThat(bench.store.state()).isEqualTo(QueueState.RUNNING);
        assertThat(partial()).exists();
        bench.dispatcher.tick();
        assertThat(script.asked).hasSize(1);
    }

    @Test
    void whatADeadProcessLeftRunningIsPendingAgain() throws InterruptedException {
        bench.add(Bench.wish(1, 2, 3));
        bench.store.claim(Bench.NOON);
        bench.store.settle(
                new DownloadId(2),
                new DownloadState.Waiting(Bench.NOON.plusSeconds(99), 2, "reset"));
        bench.store.settle(
                new DownloadId(3), new DownloadState.Held(Hold.DISK, "full", Bench.NOON));

        bench.dispatcher.recover();

        assertThat(bench.stateOf(1)).isEqualTo(new DownloadState.Pending());
        assertThat(bench.stateOf(2)).isEqualTo(new DownloadState.Pending());
        assertThat(bench.stateOf(3)).isEqualTo(new DownloadState.Pending());
        assertThat(bench.store.download(new DownloadId(2)).map(Download::failures)).contains(2);
    }

    @Test
    void whatAPauseHeldStaysHeldOverARestart() throws InterruptedException {
        running();
        bench.queue.pause();
        bench.awaitQuiet();

        bench.dispatcher.recover();

        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Held.class);
    }

    @Test
    void aFileThatWasFinishedWithoutItsRowIsNoticed() throws InterruptedException {
        QueueItemId item = running();
        finish();
        bench.store.settle(new DownloadId(1), new DownloadState.Pending());

        bench.dispatcher.tick();
        bench.await(DownloadEvent.Completed.class);
        bench.awaitQuiet();

        assertThat(bench.queue.item(item).orElseThrow().status()).isEqualTo(ItemStatus.COMPLETED);
        assertThat(script.asked).hasSize(1);
    }

    @Test
    void progressIsToldFourTimesASecondAtMost() throws InterruptedException {
        script.does(
                (order, watch) -> {
                    for (int step = 1; step <= 100; step++) {
                        watch.progress(step, java.util.OptionalLong.of(100));
                        bench.nanos.addAndGet(Duration.ofMillis(20).toNanos());
                    }
                    return new TransferResult.Passing("enough", Optional.empty());
                });
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();

        assertThat(bench.events.stream().filter(DownloadEvent.Progress.class::isInstance))
                .hasSizeBetween(6, 8);
    }
}
