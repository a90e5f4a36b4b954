package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.Changes;
import aniworld.origin.ClosesEarly;
import aniworld.origin.IgnoresRange;
import aniworld.origin.LimitsConnections;
import aniworld.origin.LimitsRate;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.Resets;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.WrongContentRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several connections for one file.
@Timeout(40)
class ParallelTest {
    private static final SeededFile FILE = new SeededFile(11, 4_000_001);
    private static final SeededFile OTHER = new SeededFile(12, 4_000_001);

    @TempDir Path folder;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        workshop.limits = Workshop.ONE.withConnections(4);
    }

    @Test
    void theFileIsFetchedInParts() throws Exception {
        try (var origin = LoopbackOrigin.that(slow(new Serves(FILE)))) {
            assertWhole(origin, FILE);
            assertThat(origin.asked()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whoWatchesHearsWhichPartsAreThere() throws Exception {
        var most = new AtomicInteger();
        var last = new AtomicReference<List<TransferWatch.Part>>(List.of());
        var watch =
                new TransferWatch() {
                    @Override
                    public void progress(long bytes, OptionalLong total) {}

                    @Override
                    public void parts(List<Part> parts) {
                        most.accumulateAndGet(parts.size(), Math::max);
                        last.set(parts);
                    }
                };
        try (var origin = LoopbackOrigin.that(slow(new Serves(FILE)))) {
            workshop.run(workshop.order(origin), watch);
        }

        assertThat(most).hasValueGreaterThan(1);
        assertThat(last.get()).containsExactly(new TransferWatch.Part(0, FILE.size()));
    }

    @Test
    void theSlowestTailIsSharedAgain() throws Exception {
        Behaviour one = new LimitsRate(new Serves(FILE), 200_000);
        Behaviour uneven =
                (asked, wire) -> (asked.number() == 2 ? one : new Serves(FILE)).answer(asked, wire);
        long from = System.nanoTime();
        try (var origin =
                LoopbackOrigin.that(
                        (asked, wire) ->
                                (asked.number() == 1 ? slow(new Serves(FILE)) : uneven)
                                        .answer(asked, wire))) {
            assertWhole(origin, FILE);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void withoutAValidatorThereIsOneConnection() throws Exception {
        try (var origin = LoopbackOrigin.that(slow(new Serves(FILE, List.of())))) {
            assertWhole(origin, FILE);
            assertThat(origin.asked()).hasSize(1);
        }
    }

    @Test
    void aServerThatOnlyPromisesPartsIsReadWhole() throws Exception {
        try (var origin = LoopbackOrigin.that(new IgnoresRange(FILE))) {
            assertWhole(origin, FILE);
        }
        try (var origin = LoopbackOrigin.that(new WrongContentRange(OTHER))) {
            Workshop second = new Workshop(folder.resolve("b"));
            second.limits = workshop.limits;
            try (second) {
                second.fetch(origin);
                second.assertWhole(OTHER);
            }
        }
    }

    @Test
    void aServerThatAllowsTwoConnectionsGetsTwo() throws Exception {
        for (String refusal : List.of("403 Too many", "503 Too many", "429 Too many")) {
            var limited =
                    new LimitsConnections(
                            slow(new Serves(FILE)), new Semaphore(2), new Answers(refusal));
            try (var origin = LoopbackOrigin.that(limited);
                    var fresh = new Workshop(folder.resolve(refusal.substring(0, 3)))) {
                fresh.limits = workshop.limits;
                assertThat(fresh.fetch(origin)).isEqualTo(new TransferResult.Done(FILE.size()));
                fresh.assertWhole(FILE);
            }
        }
    }

    @Test
    void noMoreConnectionsAreOpenedThanAHostMayHave() throws Exception {
        workshop.limits = workshop.limits.with(new HostLimits(0, 2));
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        var whole = new Serves(FILE);
        Behaviour counted =
                (asked, wire) -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    try {
                        whole.answer(asked, wire);
                    } finally {
                        open.decrementAndGet();
                    }
                };
        try (var origin = LoopbackOrigin.that(counted)) {
            assertWhole(origin, FILE);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void partsThatBreakAreTakenUpByOthers() throws Exception {
        try (var origin = LoopbackOrigin.that(new ClosesEarly(FILE, 500_000))) {
            assertWhole(origin, FILE);
        }
    }

    @Test
    void partsThatAreResetAreTakenUpByOthers() throws Exception {
        try (var origin =
                LoopbackOrigin.that(new Resets(FILE, 900_000).times(6, new Serves(FILE)))) {
            assertWhole(origin, FILE);
        }
    }

    @Test
    void aFileThatChangesBetweenTwoPartsIsTheNewOneWhole() throws Exception {
        try (var origin = LoopbackOrigin.that(new Changes(slow(new Serves(FILE)), 2, OTHER))) {
            assertWhole(origin, OTHER);
        }
    }

    @Test
    void littleIsFetchedTwice() throws Exception {
        try (var origin = LoopbackOrigin.that(slow(new Serves(FILE)))) {
            assertWhole(origin, FILE);
            assertThat(origin.sent()).isLessThan(FILE.size() * 2);
        }
    }

    private void assertWhole(LoopbackOrigin origin, SeededFile file)
            throws IOException, InterruptedException {
        assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(file.size()));
        workshop.assertWhole(file);
    }

    private static Behaviour slow(Serves whole) {
        return new LimitsRate(whole, 4_000_000);
    }
}
