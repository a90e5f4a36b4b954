package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.SmallDisk;
import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.StallsAfter;
import aniworld.provider.MediaSource;
import aniworld.transfer.HttpTransfers;
import aniworld.transfer.MediaTools;
import aniworld.transfer.TransferLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The queue with the real transfers, over HTTP.
@Timeout(60)
class RealTransferTest {
    private static final SeededFile FILE = new SeededFile(42, 3_000_000);
    private static final TransferLimits LIMITS =
            new TransferLimits(Duration.ofSeconds(20), Duration.ofSeconds(50), 1L << 30, 0, 1);

    @TempDir Path folder;
    @AutoClose private Outbound outbound;
    private HttpTransfers transfers;

    @BeforeEach
    void open() {
        outbound =
                new Outbound(
                        () -> new AllowedAddresses(Set.of("127.0.0.1")),
                        () -> OutboundLimits.DEFAULTS,
                        Map.of());
        transfers = new HttpTransfers(outbound, () -> LIMITS, () -> Bench.NOON, MediaTools.NONE);
    }

    private Bench bench(LoopbackOrigin origin) {
        var bench = new Bench(folder, transfers).withSeries(3);
        bench.provider.offers(
                (id, number) ->
                        List.of(
                                new MediaSource.FileSource(
                                        origin.address("/" + number.compact() + ".mkv"),
                                        Map.of(),
                                        OptionalLong.of(FILE.size()),
                                        Optional.of("sha256:" + FILE.sha256()),
                                        Optional.of("German"),
                                        "127.0.0.1")));
        return bench;
    }

    private static void assertWhole(Path file) throws Exception {
        assertThat(Files.readAllBytes(file)).isEqualTo(FILE.bytes(0, (int) FILE.size()));
    }

    @Test
    void anEpisodeComesOverHttp() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                var bench = bench(origin)) {
            bench.queue.start();
            bench.dispatcher.start();
            bench.add(Bench.wish(1));

            var completed = bench.await(DownloadEvent.Completed.class);

            assertThat(completed.file()).hasFileName("S01E01.mkv");
            assertThat(completed.bytes()).isEqualTo(FILE.size());
            assertWhole(completed.file());
            assertThat(bench.queue.status().totalBytes()).isEqualTo(FILE.size());
        }
    }

    @Test
    void aServerThatEndsGoesOnFromTheBytesItHad() throws Exception {
        Behaviour half = new StallsAfter(FILE, 2_000_000);
        try (var origin = LoopbackOrigin.that(half)) {
            try (var bench = bench(origin)) {
                bench.queue.start();
                bench.dispatcher.start();
                bench.add(Bench.wish(1));
                while (bench.await(DownloadEvent.Progress.class).progress().bytes() < 2_000_000) {
                    bench.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                }
            }
            try (var bench = bench(origin)) {
                bench.dispatcher.start();
                assertWhole(bench.await(DownloadEvent.Completed.class).file());
            }
            assertThat(origin.sent()).isLessThan(2 * FILE.size());
            assertThat(origin.asked().getLast().header("range")).isPresent();
        }
    }

    @Test
    void aDiskThatFillsUpHoldsTheDownloadWhichGoesOnWhenThereIsRoom() throws Exception {
        try (var disk = SmallDisk.at(folder.resolve("partials"), 2);
                var origin = LoopbackOrigin.that(new Serves(FILE));
                var bench = bench(origin)) {
            bench.provider.offers((id, number) -> List.of(unsized(origin)));
            bench.queue.start();
            bench.add(Bench.wish(1));
            bench.dispatcher.tick();
            bench.awaitQuiet();

            assertThat(bench.stateOf(1))
                    .isInstanceOfSatisfying(
                            DownloadState.Held.class,
                            held -> assertThat(held.reason()).contains("is full"));
            assertThat(Folders.files(bench.destination.library)).isEmpty();

            disk.grow(16);
            bench.pass(Duration.ofSeconds(31));
            assertWhole(bench.bringNext().file());
            assertThat(Folders.files(bench.destination.partials)).isEmpty();
            assertThat(origin.asked().getLast().header("range")).isPresent();
        }
    }

    /// Nobody knows beforehand that it does not fit.
    private static MediaSource unsized(LoopbackOrigin origin) {
        return new MediaSource.FileSource(
                origin.address("/film.mkv"),
                Map.of(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of("German"),
                "127.0.0.1");
    }

    @Test
    void aMissingFileFailsAndLeavesNothing() throws Exception {
        try (var origin =
                        LoopbackOrigin.that(
                                (asked, wire) -> wire.head("404 Not Found", "Content-Length: 0"));
                var bench = bench(origin)) {
            bench.queue.start();
            bench.dispatcher.start();
            bench.add(Bench.wish(1));

            assertThat(bench.await(DownloadEvent.Failed.class).error()).contains("404");
            bench.awaitQuiet();
            assertThat(Folders.files(bench.destination.library)).isEmpty();
            assertThat(Folders.files(bench.destination.partials)).isEmpty();
        }
    }
}
