package aniworld.downloads;

import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferWatch;
import aniworld.transfer.Transfers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Transfers that do what the test says, without any network.
final class Script implements Transfers {
    static final String CLIP = "\0\0\0 ftypisom and so on";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    private final AtomicReference<Transfers> act = new AtomicReference<>(Script::deliver);

    Script does(Transfers other) {
        act.set(other);
        return this;
    }

    @Override
    public TransferResult run(TransferOrder order, TransferWatch watch)
            throws InterruptedException {
        asked.add(String.valueOf(order.target().getFileName()));
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return act.get().run(order, watch);
        } finally {
            running.decrementAndGet();
        }
    }

    static TransferResult deliver(TransferOrder order, TransferWatch watch) {
        return deliver(CLIP, order, watch);
    }

    static TransferResult deliver(String content, TransferOrder order, TransferWatch watch) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            Files.write(partial(order), bytes);
            watch.progress(bytes.length, OptionalLong.of(bytes.length));
            order.delivery().deliver(order.partial(), order.target());
            return new TransferResult.Done(bytes.length);
        } catch (FileAlreadyExistsException there) {
            return new TransferResult.TargetExists();
        } catch (IOException failure) {
            return new TransferResult.DiskTrouble(String.valueOf(failure.getMessage()));
        }
    }

    /// Writes some of it, says so, and waits for a permit; an interrupt leaves the partial.
    static Transfers halting(Semaphore halt) {
        return (order, watch) -> {
            writePart(order);
            watch.progress(10, OptionalLong.of(20));
            halt.acquire();
            return deliver(order, watch);
        };
    }

    static Transfers passing(String reason) {
        return (order, watch) -> {
            writePart(order);
            return new TransferResult.Passing(reason, Optional.empty());
        };
    }

    private static void writePart(TransferOrder order) {
        try {
            Files.writeString(partial(order), "the first part");
            Files.writeString(
                    order.partial().resolveSibling(order.partial().getFileName() + ".json"), "{}");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path partial(TransferOrder order) throws IOException {
        Files.createDirectories(order.partial().resolveSibling("."));
        return order.partial();
    }
}
