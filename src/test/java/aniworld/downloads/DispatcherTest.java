package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Series;
import aniworld.transfer.TransferResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTest {
    @TempDir Path folder;
    private final Script script = new Script();
    private final Semaphore halt = new Semaphore(0);
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
    void aQueuedEpisodeBecomesAFile() throws InterruptedException {
        bench.add(Bench.wish(1));

        var completed = bench.bringNext();

        Path file = bench.destination.library.resolve("S01E01.mp4");
        assertThat(completed.file()).isEqualTo(file).hasContent(Script.CLIP);
        assertThat(bench.stateOf(1))
                .isEqualTo(
                        new DownloadState.Completed(file, Bench.NOON, Script.CLIP.length(), false));
        assertThat(Folders.files(bench.destination.partials)).isEmpty();
    }

    @Test
    void theLanguagesOfASeriesGoBeforeThoseOfTheSettings() throws InterruptedException {
        bench.add(Bench.wish(1));
        bench.bringNext();
        assertThat(bench.provider.languagesAsked.get()).containsExactly("English Sub");

        Series series = bench.library.find(Bench.KEY).orElseThrow().series();
        bench.library.save(wishing(series, "German Dub", "German Sub"));
        bench.add(Bench.wish(2));
        bench.bringNext();
        assertThat(bench.provider.languagesAsked.get()).containsExactly("German Dub", "German Sub");
    }

    private static Series wishing(Series series, String... languages) {
        return new Series(
                series.key(),
                series.folder(),
                series.facts(),
                series.origin(),
                series.monitored(),
                List.of(languages),
                series.updatedAt());
    }

    @Test
    void nothingStartsBeforeTheQueueRuns() {
        bench.queue.stop();
        bench.add(Bench.wish(1));

        bench.dispatcher.tick();

        assertThat(script.asked).isEmpty();
    }

    @Test
    void largerPriorityGoesFirstThenTheOlder() throws InterruptedException {
        bench.add(Bench.wish(1));
        bench.add(Bench.urgent(-5, 2));
        bench.add(Bench.urgent(5, 3));
        bench.add(Bench.wish(4));
        for (int count = 0; count < 4; count++) {
            bench.bringNext();
        }

        assertThat(script.asked)
                .containsExactly("S01E03.mp4", "S01E01.mp4", "S01E04.mp4", "S01E02.mp4");
    }

    @Test
    void aChangedPriorityCountsAtOnce() throws InterruptedException {
        bench.add(Bench.wish(1));
        QueueItemId second = bench.add(Bench.wish(2));
        bench.queue.setPriority(second, new Priority(7));

        bench.bringNext();

        assertThat(script.asked).containsExactly("S01E02.mp4");
    }

    @Test
    void asManyRunAtOnceAsAreAllowedNow() throws InterruptedException {
        script.does(Script.halting(halt));
        bench.add(Bench.wish(1, 2, 3, 4, 5, 6));
        bench.maxConcurrent.set(2);
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Progress.class);
        bench.await(DownloadEvent.Progress.class);
        assertThat(bench.queue.live()).hasSize(2);

        bench.maxConcurrent.set(4);
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Progress.class);
        bench.await(DownloadEvent.Progress.class);
        assertThat(bench.queue.live()).hasSize(4);

        bench.maxConcurrent.set(1);
        halt.release(3);
        for (int count = 0; count < 3; count++) {
            bench.await(DownloadEvent.Completed.class);
        }
        bench.dispatcher.tick();
        assertThat(bench.queue.live()).hasSize(1);
        assertThat(script.most).hasValue(4);
    }

    @Test
    void aFileThatIsThereIsNotBroughtAgain() throws InterruptedException, IOException {
        bench.add(Bench.wish(1));
        Path own = bench.present(1);

        bench.bringNext();

        assertThat(script.asked).isEmpty();
        assertThat(own).hasContent("the user's own file");
        assertThat(bench.stateOf(1))
                .isEqualTo(new DownloadState.Completed(own, Bench.NOON, 19, true));
    }

    @Test
    void aForcedDownloadReplacesAFileThatIsThere() throws InterruptedException, IOException {
        bench.add(Bench.forced(1));
        Path own = bench.present(1);

        bench.bringNext();

        assertThat(own).hasContent(Script.CLIP);
    }

    @Test
    void aFileThatAppearsMeanwhileStays() throws InterruptedException {
        script.does(
                (order, watch) -> {
                    try {
                        bench.present(1);
                    } catch (IOException failure) {
                        return new TransferResult.Final("the test is broken");
                    }
                    return Script.deliver(order, watch);
                });
        bench.add(Bench.wish(1));

        assertThat(bench.bringNext().file()).hasContent("the user's own file");
        assertThat(Folders.files(bench.destination.partials)).isEmpty();
    }

    @Test
    void theContentNamesTheExtension() throws InterruptedException {
        script.does((order, watch) -> Script.deliver("\u001aE\u00df\u00a3 matroska", order, watch));
        bench.add(Bench.wish(1));

        assertThat(bench.bringNext().file()).hasFileName("S01E01.mkv");
    }

    @Test
    void whatCannotBePlayedNeverGetsIntoTheLibrary() throws InterruptedException {
        bench.destination.unfit.set(Optional.of("It cannot be played"));
        bench.add(Bench.wish(1));

        assertThat(bench.failNext().error()).isEqualTo("It cannot be played");
        assertThat(Folders.files(bench.destination.library)).isEmpty();
        assertThat(Folders.files(bench.destination.partials)).isEmpty();
    }

    @Test
    void aWebPageNeverGetsIntoTheLibrary() throws InterruptedException {
        script.does((order, watch) -> Script.deliver("<!doctype html>Gone", order, watch));
        bench.add(Bench.wish(1));

        assertThat(bench.failNext().error()).contains("web page instead of a video");
        assertThat(Folders.files(bench.destination.library)).isEmpty();
        assertThat(Folders.files(bench.destination.partials)).isEmpty();
    }

    @Test
    void aLibraryThatIsAwayHoldsTheDownloadUntilItIsBack() throws InterruptedException {
        bench.destination.away.set(true);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();

        assertThat(bench.stateOf(1))
                .isEqualTo(new DownloadState.Held(Hold.DISK, "The library is away", Bench.NOON));

        bench.destination.away.set(false);
        bench.pass(Duration.ofSeconds(31));
        assertThat(bench.bringNext().file()).exists();
    }

    @Test
    void aSeriesThatIsGoneFailsClearly() throws InterruptedException {
        bench.add(Bench.wish(1));
        bench.library.remove(Bench.KEY);

        assertThat(bench.failNext().error()).contains("not in the library");
    }

    @Test
    void aWholeQueueIsWorkedOffByItself() throws InterruptedException {
        bench.maxConcurrent.set(3);
        bench.dispatcher.start();
        bench.add(Bench.wish(1, 2, 3, 4, 5, 6, 7, 8, 9));

        for (int count = 0; count < 9; count++) {
            bench.await(DownloadEvent.Completed.class);
        }

        assertThat(Folders.files(bench.destination.library)).hasSize(9);
        assertThat(script.most.get()).isLessThanOrEqualTo(3);
    }
}
