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
import aniworld.transfer.Transfers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The transfers of a server that has run for a while: for each line on standard input, an address,
/// a file and a number of connections, it fetches the file and prints the seconds and the processor
/// seconds that it took, and those of the last twentieth of the file. Started by bench/transfer.
final class WarmTransfers {
    private static final double NEARLY = 0.95;

    private WarmTransfers() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        try (var outbound =
                        new Outbound(
                                () -> new AllowedAddresses(Set.of("127.0.0.1")),
                                () -> OutboundLimits.DEFAULTS,
                                Map.of());
                var lines = new Scanner(System.in)) {
            while (lines.hasNextLine()) {
                String[] words = lines.nextLine().split(" ");
                var limits = TransferLimits.DEFAULTS.withConnections(Integer.parseInt(words[2]));
                var transfers =
                        new HttpTransfers(
                                outbound, () -> limits, InstantSource.system(), MediaTools.NONE);
                fetch(transfers, URI.create(words[0]), Path.of(words[1]));
            }
        }
    }

    private static void fetch(Transfers transfers, URI address, Path target)
            throws IOException, InterruptedException {
        Files.deleteIfExists(target);
        double processor = processorSeconds();
        long begun = System.nanoTime();
        var nearlyWhole = new AtomicLong(Long.MAX_VALUE);
        TransferResult result =
                transfers.run(
                        order(address, target),
                        (bytes, total) -> {
                            if (total.isPresent() && bytes >= total.getAsLong() * NEARLY) {
                                nearlyWhole.accumulateAndGet(System.nanoTime(), Math::min);
                            }
                        });
        long end = System.nanoTime();
        System.out.printf(
                "%.3f %.3f %s %.3f%n",
                (end - begun) / 1e9,
                processorSeconds() - processor,
                result.getClass().getSimpleName(),
                Math.max(0, end - nearlyWhole.get()) / 1e9);
    }

    private static TransferOrder order(URI address, Path target) {
        return new TransferOrder(
                new TransferSource.File(address, Map.of(), OptionalLong.empty(), Optional.empty()),
                target.resolveSibling(target.getFileName() + ".part"),
                target,
                new AtomicDelivery(target.resolveSibling("")));
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }
}
