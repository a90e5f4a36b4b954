import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.transfer.AtomicDelivery;
import aniworld.transfer.HttpTransfers;
import aniworld.transfer.MediaTools;
import aniworld.transfer.TransferLimits;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs 32 transfers at once, looks at the memory while all of them are under way, and prints the
/// megabytes: live heap that they added after full collections, and direct buffers. Started by
/// bench/transfer with an address, a folder and the number of connections for each.
final class ManyTransfers {
    private static final int COUNT = 32;
    private static final int LOOKS = 5;

    private ManyTransfers() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        var limits = TransferLimits.DEFAULTS.withConnections(Integer.parseInt(arguments[2]));
        try (var outbound =
                        new Outbound(
                                () -> new AllowedAddresses(Set.of("127.0.0.1")),
                                () -> OutboundLimits.DEFAULTS,
                                Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var transfers =
                    new HttpTransfers(
                            outbound, () -> limits, InstantSource.system(), MediaTools.NONE);
            long before = liveHeap();
            var begun = new CountDownLatch(COUNT);
            var results = new ArrayList<Future<TransferResult>>();
            for (int number = 0; number < COUNT; number++) {
                var order = order(URI.create(arguments[0]), folder.resolve("f" + number));
                var told = new AtomicBoolean();
                results.add(
                        threads.submit(
                                () ->
                                        transfers.run(
                                                order,
                                                (bytes, _) -> {
                                                    if (bytes > 0 && !told.getAndSet(true)) {
                                                        begun.countDown();
                                                    }
                                                })));
            }
            begun.await();
            print(before);
            for (Future<TransferResult> result : results) {
                if (!(result.get() instanceof TransferResult.Done)) {
                    throw new IllegalStateException(String.valueOf(result.get()));
                }
            }
        }
    }

    private static void print(long before) {
        long heap = 0;
        long direct = 0;
        for (int look = 0; look < LOOKS; look++) {
            heap = Math.max(heap, liveHeap() - before);
            direct = Math.max(direct, direct());
        }
        System.out.printf("%.1f %.1f%n", heap / 1e6, direct / 1e6);
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static TransferOrder order(URI address, Path target) {
        return new TransferOrder(
                new TransferSource.File(address, Map.of(), OptionalLong.empty(), Optional.empty()),
                target.resolveSibling(target.getFileName() + ".part"),
                target,
                new AtomicDelivery(target.resolveSibling("")));
    }
}
