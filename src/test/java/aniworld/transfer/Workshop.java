package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A folder to transfer into, and transfers that reach loopback. To be made before the origin, and
/// closed after it.
final class Workshop implements AutoCloseable {
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
    static final TransferLimits ONE =
            new TransferLimits(Duration.ofMillis(400), Duration.ofSeconds(30), 1L << 30, 0, 1);

    final Path partial;
    final Path target;
    final Outbound outbound;
    private final Path folder;
    volatile TransferLimits limits = ONE;
    private final HttpTransfers transfers;
    private final Leftovers leftovers;

    Workshop(Path folder) {
        this(folder, MediaTools.NONE);
    }

    Workshop(Path folder, MediaTools tools) {
        this.folder = folder;
        leftovers = new Leftovers(folder);
        partial = folder.resolve("work/dl_1.part");
        target = folder.resolve("library/Season 01/Show - S01E01.mp4");
        outbound =
                new Outbound(
                        () -> new AllowedAddresses(Set.of("127.0.0.1")),
                        () -> OutboundLimits.DEFAULTS,
                        Map.of());
        transfers = new HttpTransfers(outbound, () -> limits, NOON, tools);
    }

    TransferResult fetch(LoopbackOrigin origin) throws InterruptedException {
        return fetch(origin, OptionalLong.empty(), Optional.empty());
    }

    TransferResult fetch(LoopbackOrigin origin, OptionalLong size, Optional<Checksum> checksum)
            throws InterruptedException {
        return run(order(origin, size, checksum), (_, _) -> {});
    }

    TransferResult run(TransferOrder order, TransferWatch watch) throws InterruptedException {
        return transfers.run(order, watch);
    }

    TransferOrder order(LoopbackOrigin origin) {
        return order(origin, OptionalLong.empty(), Optional.empty());
    }

    TransferOrder order(LoopbackOrigin origin, OptionalLong size, Optional<Checksum> checksum) {
        var source = new TransferSource.File(origin.address("/film.mp4"), Map.of(), size, checksum);
        return new TransferOrder(source, partial, target, new AtomicDelivery(folder));
    }

    JournalFile journal() {
        return JournalFile.beside(partial);
    }

    /// Puts a partial file there as a crash would leave it.
    void leave(SeededFile file, int bytes, Journal journal) throws IOException {
        Files.createDirectories(partial.getParent());
        Files.write(partial, file.bytes(0, bytes));
        journal().write(journal);
    }

    void assertWhole(SeededFile file) throws IOException {
        assertThat(Files.size(target)).isEqualTo(file.size());
        assertThat(sha256(target)).isEqualTo(file.sha256());
        assertNothingLeft();
    }

    void assertNoTarget() {
        assertThat(target).doesNotExist();
    }

    void assertNothingLeft() {
        assertThat(partial.getParent()).isEmptyDirectory();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    /// Whatever a test did to a transfer, nothing of it may be left in the process.
    @Override
    public void close() {
        outbound.close();
        leftovers.assertNone();
    }
}
