package aniworld.cli;

import aniworld.Fetching;
import aniworld.transfer.AtomicDelivery;
import aniworld.transfer.Checksum;
import aniworld.transfer.TransferLimits;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        description =
                "Fetches one file, as the server does it: over several connections, resumed after"
                        + " every break, whole or not there.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What came before a failure or Ctrl-C stays beside FILE as .FILE.part; the same",
            "command goes on from there. An existing FILE is never overwritten. The address",
            "may lie in your own network; it may not lead on from the public one into it.",
            "With --json the last line of the output is one object: success, file, bytes,",
            "seconds, mbps; or success, error, retryable."
        })
final class FetchCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Parameters(paramLabel = "URL", converter = FetchInput.Address.class, description = "http(s)")
    private URI address = URI.create("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where the file goes.")
    private Path file = Path.of("");

    @Option(
            names = "--connections",
            paramLabel = "N",
            converter = FetchInput.Connections.class,
            description = "Connections at once, 1 to 16 (default: 4).")
    private Integer connections = TransferLimits.DEFAULTS.connections();

    @Option(
            names = "--limit",
            paramLabel = "MBPS",
            converter = FetchInput.Rate.class,
            description = "At most so many 10^6 bits a second (default: no limit).")
    private Long bytesPerSecond = 0L;

    @Option(
            names = "--checksum",
            paramLabel = "SUM",
            converter = FetchInput.Sum.class,
            description = "What the file must add up to: sha256:, sha1: or md5: and hex digits.")
    private @Nullable Checksum checksum;

    @Option(names = "--json", description = "End with one line of JSON, draw no progress.")
    private boolean json;

    FetchCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var report = new FetchReport(target(), json);
        TransferLimits limits =
                TransferLimits.DEFAULTS
                        .withBytesPerSecond(bytesPerSecond)
                        .withConnections(connections);
        try (var fetching = new Fetching(address, limits, environment, InstantSource.system());
                var _ = Interruption.ofThisThread()) {
            return fetched(fetching, report);
        }
    }

    private int fetched(Fetching fetching, FetchReport report) {
        if (Files.exists(target(), LinkOption.NOFOLLOW_LINKS)) {
            return report.end(new TransferResult.TargetExists());
        }
        try {
            return report.end(
                    new Persistence(fetching.transfers(), report, Thread::sleep).run(order()));
        } catch (InterruptedException toldToEnd) {
            return report.stopped();
        }
    }

    private TransferOrder order() {
        Path target = target();
        return new TransferOrder(
                new TransferSource.File(
                        address, Map.of(), OptionalLong.empty(), Optional.ofNullable(checksum)),
                target.resolveSibling("." + target.getFileName() + ".part"),
                target,
                new AtomicDelivery(target.resolveSibling("")));
    }

    private Path target() {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.getParent() == null || Files.isDirectory(absolute)) {
            throw new Failure(file + " is a folder; say what the file in it is to be called.");
        }
        return absolute;
    }
}
