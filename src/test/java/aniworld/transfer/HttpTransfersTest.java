package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aniworld.SmallDisk;
import aniworld.origin.LimitsRate;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Stalls;
import aniworld.origin.StallsAfter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HttpTransfersTest {
    private static final SeededFile FILE = new SeededFile(9, 2_000_000);
    private static final TransferLimits PATIENT =
            new TransferLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 1L << 30, 0, 1);

    @TempDir Path folder;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        workshop.limits = PATIENT;
    }

    @Test
    void anInterruptKeepsWhatCameAndTheNextRunGoesOn() throws Exception {
        try (var origin = LoopbackOrigin.that(new StallsAfter(FILE, 700_000))) {
            assertEndsWithinASecond(origin, Thread.ofPlatform(), 700_000);
            workshop.assertNoTarget();
        }
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.fetch(origin);
            workshop.assertWhole(FILE);
            assertThat(origin.sent()).isEqualTo(1_300_000);
        }
    }

    @Test
    void anInterruptEndsAVirtualThreadToo() throws Exception {
        try (var origin = LoopbackOrigin.that(new StallsAfter(FILE, 700_000))) {
            assertEndsWithinASecond(origin, Thread.ofVirtual(), 700_000);
        }
    }

    @Test
    void anInterruptEndsTheWaitForAnAnswer() throws Exception {
        try (var origin = LoopbackOrigin.that(new Stalls())) {
            assertEndsWithinASecond(origin, Thread.ofPlatform(), 0);
        }
    }

    @Test
    void anInterruptEndsAThrottledTransfer() throws Exception {
        workshop.limits = PATIENT.withBytesPerSecond(1000);
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertEndsWithinASecond(origin, Thread.ofPlatform(), 1);
        }
    }

    @Test
    void noConnectionIsLeftBehind() throws Exception {
        try (var origin = LoopbackOrigin.that(new StallsAfter(FILE, 700_000))) {
            assertEndsWithinASecond(origin, Thread.ofPlatform(), 700_000);
            long patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (origin.connections() > 0 && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            assertThat(origin.connections()).isZero();
        }
    }

    @Test
    void aSecondTransferOfTheSamePartialIsRefused() throws Exception {
        try (var origin = LoopbackOrigin.that(new LimitsRate(new Serves(FILE), 2_000_000))) {
            var running = new CountDownLatch(1);
            TransferOrder order = workshop.order(origin);
            var first =
                    CompletableFuture.supplyAsync(
                            () -> unchecked(order, (_, _) -> running.countDown()));
            running.await();
            assertThat(workshop.run(order, (_, _) -> {}))
                    .isInstanceOfSatisfying(
                            TransferResult.Passing.class,
                            refused -> assertThat(refused.reason()).contains("already"));
            assertThat(first.get()).isEqualTo(new TransferResult.Done(FILE.size()));
            workshop.assertWhole(FILE);
        }
    }

    @Test
    void aPartialThatAnotherProgramHoldsIsLeftAlone() throws Exception {
        Files.createDirectories(workshop.partial.getParent());
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                var held =
                        FileChannel.open(
                                workshop.partial,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = held.lock()) {
            assertThat(workshop.fetch(origin)).isInstanceOf(TransferResult.Passing.class);
            assertThat(origin.asked()).isEmpty();
        }
    }

    @Test
    void whatLiesAtTheTargetStays() throws Exception {
        Files.createDirectories(workshop.target.getParent());
        Files.writeString(workshop.target, "mine");
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.TargetExists());
            assertThat(workshop.target).hasContent("mine");
            workshop.assertNothingLeft();
        }
    }

    @Test
    void aTargetThatCannotBeWrittenIsDiskTroubleAndThePartialStays() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            TransferOrder order = workshop.order(origin);
            var locked =
                    new TransferOrder(
                            order.source(),
                            order.partial(),
                            order.target(),
                            (_, target) -> {
                                throw new AccessDeniedException(target.toString());
                            });
            assertThat(workshop.run(locked, (_, _) -> {}))
                    .isEqualTo(
                            new TransferResult.DiskTrouble(
                                    "The program may not write to " + order.target().getParent()));
            assertThat(workshop.partial).hasSize(FILE.size());
            assertThat(workshop.run(order, (_, _) -> {})).isInstanceOf(TransferResult.Done.class);
            assertThat(origin.sent()).isEqualTo(FILE.size());
        }
    }

    @Test
    void aLibraryThatCanOnlyBeReadGetsTheFileOnceItMayBeWritten() throws Exception {
        Path library = folder.resolve("library");
        try (SmallDisk disk = SmallDisk.at(library, 5);
                var origin = LoopbackOrigin.that(new Serves(FILE))) {
            disk.allowWriting(false);
            TransferOrder plain = workshop.order(origin);
            var order =
                    new TransferOrder(
                            plain.source(),
                            plain.partial(),
                            plain.target(),
                            new AtomicDelivery(library.resolve(".aniworld")));
            assertThat(workshop.run(order, (_, _) -> {}))
                    .isEqualTo(
                            new TransferResult.DiskTrouble(
                                    "The disk of "
                                            + order.target().getParent()
                                            + " can only be read"));
            disk.allowWriting(true);
            assertThat(workshop.run(order, (_, _) -> {})).isInstanceOf(TransferResult.Done.class);
            workshop.assertWhole(FILE);
            assertThat(library.resolve(".aniworld")).isEmptyDirectory();
            assertThat(origin.sent()).isEqualTo(FILE.size());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsDiskTrouble() throws Exception {
        Files.writeString(workshop.partial.getParent(), "no folder");
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertThat(workshop.fetch(origin)).isInstanceOf(TransferResult.DiskTrouble.class);
            assertThat(origin.asked()).isEmpty();
        }
    }

    @Test
    void aFileThatDoesNotFitIsNotBegunOnceItsServerHasToldItsSize() throws Exception {
        var asked = new ArrayList<Long>();
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            TransferOrder plain = workshop.order(origin);
            var order =
                    new TransferOrder(
                            plain.source(),
                            plain.partial(),
                            plain.target(),
                            plain.delivery(),
                            (size, there) -> {
                                asked.add(size - there);
                                return asked.size() > 1
                                        ? Optional.empty()
                                        : Optional.of("too small by far");
                            });

            assertThat(workshop.run(order, (_, _) -> {}))
                    .isEqualTo(new TransferResult.DiskTrouble("too small by far"));
            assertThat(Files.size(workshop.partial)).isZero();
            assertThat(workshop.run(order, (_, _) -> {})).isInstanceOf(TransferResult.Done.class);
            assertThat(asked).containsExactly(FILE.size(), FILE.size());
        }
    }

    @Test
    void aFullDiskIsSaidAndNoFailureOfTheServer() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
        Files.createDirectories(workshop.partial.getParent());
        Files.createSymbolicLink(workshop.partial, Path.of("/dev/full"));
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertThat(workshop.fetch(origin))
                    .isEqualTo(
                            new TransferResult.DiskTrouble(
                                    "The disk of " + workshop.partial.getParent() + " is full"));
        }
    }

    @Test
    void theRateIsKept() throws Exception {
        workshop.limits = PATIENT.withBytesPerSecond(2_000_000);
        long from = System.nanoTime();
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertThat(workshop.fetch(origin)).isInstanceOf(TransferResult.Done.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .isGreaterThan(Duration.ofMillis(700));
    }

    @Test
    void progressIsToldInOrderAndAtTheEnd() throws Exception {
        var totals = new java.util.ArrayList<Long>();
        var seen = new java.util.ArrayList<Long>();
        try (var origin = LoopbackOrigin.that(new LimitsRate(new Serves(FILE), 4_000_000))) {
            workshop.run(
                    workshop.order(origin),
                    (bytes, total) -> {
                        seen.add(bytes);
                        total.ifPresent(totals::add);
                    });
        }
        assertThat(seen).isSorted().hasSizeBetween(2, 300);
        assertThat(seen.getLast()).isEqualTo(FILE.size());
        assertThat(totals).containsOnly(FILE.size());
    }

    private TransferResult unchecked(TransferOrder order, TransferWatch watch) {
        try {
            return workshop.run(order, watch);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// Interrupts as soon as so many bytes have come.
    private void assertEndsWithinASecond(LoopbackOrigin origin, Thread.Builder threads, long bytes)
            throws InterruptedException, ExecutionException, IOException {
        var reached = new CountDownLatch(1);
        var end = new CompletableFuture<Long>();
        TransferWatch watch =
                (moved, _) -> {
                    if (moved >= bytes && !origin.asked().isEmpty()) {
                        reached.countDown();
                    }
                };
        Thread thread =
                threads.start(
                        () -> {
                            assertThatThrownBy(() -> workshop.run(workshop.order(origin), watch))
                                    .isInstanceOf(InterruptedException.class);
                            end.complete(System.nanoTime());
                        });
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        long from = System.nanoTime();
        thread.interrupt();
        assertThat(Duration.ofNanos(end.get() - from)).isLessThan(Duration.ofSeconds(1));
    }
}
