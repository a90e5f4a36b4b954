package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.provider.MediaSource;
import aniworld.transfer.TransferResult;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Room on the disk is taken before a file is begun.
@Timeout(60)
class RoomTest {
    private static final long SIZE = 1000;

    @TempDir Path folder;
    private final Script script = new Script();
    @AutoClose private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder, script).withSeries(3);
        bench.provider.offers((id, number) -> List.of(sized(number.compact())));
        bench.queue.start();
    }

    @Test
    void whatDoesNotFitIsHeldWithAReasonAndGoesOnByItself() throws Exception {
        bench.destination.free.set(Reservations.SPARE + SIZE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();

        assertThat(bench.stateOf(1))
                .isInstanceOfSatisfying(
                        DownloadState.Held.class,
                        held -> {
                            assertThat(held.hold()).isEqualTo(Hold.DISK);
                            assertThat(held.reason()).contains("are needed");
                        });
        assertThat(script.asked).isEmpty();

        bench.destination.free.set(Reservations.SPARE + SIZE);
        bench.pass(Duration.ofSeconds(31));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Completed.class);
    }

    @Test
    void theForecastKnowsHowLargeIsWhatWasHeldAtOnce() throws Exception {
        bench.destination.free.set(Reservations.SPARE + SIZE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();

        Forecast forecast = bench.queue.forecast();

        assertThat(forecast.guessed()).isZero();
        assertThat(forecast.bytes()).isEqualTo(SIZE);
    }

    @Test
    void aSmallerOneGoesOnPastAFileThatIsTooLarge() throws Exception {
        bench.destination.free.set(Reservations.SPARE + SIZE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        bench.provider.offers((id, number) -> List.of(source("small", OptionalLong.of(SIZE / 2))));
        bench.add(Bench.wish(2));

        assertThat(bench.bringNext().download().episode()).isEqualTo(Bench.number(2));
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Held.class);
    }

    @Test
    void whatIsTooLargeIsLeftAloneUntilThereIsRoom() throws Exception {
        bench.destination.free.set(Reservations.SPARE + SIZE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        bench.events.clear();

        bench.pass(Duration.ofSeconds(31));
        bench.dispatcher.tick();

        assertThat(bench.events).isEmpty();
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Held.class);
    }

    @Test
    void onlyAsManyGoOnAsFitTogether() throws Exception {
        bench.destination.free.set(Reservations.SPARE);
        bench.add(Bench.wish(1, 2));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        bench.dispatcher.tick();
        bench.awaitQuiet();
        assertThat(bench.stateOf(2)).isInstanceOf(DownloadState.Held.class);

        bench.destination.free.set(Reservations.SPARE + 2 * SIZE - 1);
        bench.pass(Duration.ofSeconds(31));

        assertThat(bench.bringNext().download().episode()).isEqualTo(Bench.number(1));
        assertThat(bench.stateOf(2)).isInstanceOf(DownloadState.Held.class);
    }

    @Test
    void nothingIsBegunWhileTheDiskTakesNothing() throws Exception {
        bench.destination.free.set(Reservations.SPARE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        bench.add(Bench.wish(2));
        bench.dispatcher.tick();

        assertThat(bench.stateOf(2)).isInstanceOf(DownloadState.Pending.class);

        bench.destination.free.set(Reservations.SPARE + 2 * SIZE);
        bench.pass(Duration.ofSeconds(31));

        assertThat(bench.bringNext().download().episode()).isEqualTo(Bench.number(1));
        assertThat(bench.bringNext().download().episode()).isEqualTo(Bench.number(2));
    }

    @Test
    void theOthersGoOnWhenWhatFilledTheDiskIsRemoved() throws Exception {
        bench.destination.free.set(Reservations.SPARE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        bench.add(Bench.wish(2));

        bench.queue.remove(new DownloadId(1));
        bench.destination.free.set(Reservations.SPARE + SIZE);

        assertThat(bench.bringNext().download().episode()).isEqualTo(Bench.number(2));
    }

    @Test
    void aSizeThatOnlyTheServerKnowsIsHeldBeforeTheFirstByteToo() throws Exception {
        bench.provider.offers((id, number) -> List.of(unsized(number.compact())));
        script.does(
                (order, watch) -> {
                    watch.progress(0, OptionalLong.of(SIZE));
                    return order.room()
                            .lack(SIZE, 0)
                            .<TransferResult>map(TransferResult.DiskTrouble::new)
                            .orElseGet(() -> Script.deliver(order, watch));
                });
        bench.destination.free.set(Reservations.SPARE + SIZE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();
        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Held.class);

        bench.destination.free.set(Reservations.SPARE + SIZE);
        bench.pass(Duration.ofSeconds(31));
        bench.dispatcher.tick();

        bench.await(DownloadEvent.Completed.class);
    }

    @Test
    void twoDownloadsDoNotCountOnTheSameRoom() throws Exception {
        var halt = new Semaphore(0);
        var begun = new Semaphore(0);
        script.does(
                (order, watch) -> {
                    begun.release();
                    halt.acquire();
                    return Script.deliver(order, watch);
                });
        bench.maxConcurrent.set(2);
        bench.destination.free.set(Reservations.SPARE + 2 * SIZE - 1);
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        begun.acquire();
        bench.add(Bench.wish(2));
        bench.dispatcher.tick();
        while (!(bench.stateOf(2) instanceof DownloadState.Held)) {
            Thread.onSpinWait();
        }
        halt.release(2);
        bench.await(DownloadEvent.Completed.class);
        bench.awaitQuiet();

        bench.pass(Duration.ofSeconds(31));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Completed.class);
    }

    private static MediaSource sized(String name) {
        return source(name, OptionalLong.of(SIZE));
    }

    private static MediaSource unsized(String name) {
        return source(name, OptionalLong.empty());
    }

    private static MediaSource source(String name, OptionalLong size) {
        return new MediaSource.FileSource(
                URI.create("http://one.example/" + name + ".mp4"),
                Map.of(),
                size,
                Optional.empty(),
                Optional.empty(),
                "one.example");
    }
}
