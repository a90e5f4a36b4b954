import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.Changes;
import aniworld.origin.Chunked;
import aniworld.origin.ClosesEarly;
import aniworld.origin.Corrupts;
import aniworld.origin.Delays;
import aniworld.origin.Expires;
import aniworld.origin.IgnoresRange;
import aniworld.origin.InfiniteBody;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.Loses;
import aniworld.origin.ManyHeaders;
import aniworld.origin.NoSuchRange;
import aniworld.origin.RedirectLoop;
import aniworld.origin.RedirectsTo;
import aniworld.origin.Resets;
import aniworld.origin.SeededFile;
import aniworld.origin.SendsMore;
import aniworld.origin.Serves;
import aniworld.origin.Stalls;
import aniworld.origin.StallsAfter;
import aniworld.origin.Trickles;
import aniworld.origin.WithoutLength;
import aniworld.origin.WrongContentRange;
import aniworld.origin.WrongLength;
import aniworld.transfer.AtomicDelivery;
import aniworld.transfer.Checksum;
import aniworld.transfer.HttpTransfers;
import aniworld.transfer.MediaTools;
import aniworld.transfer.TransferLimits;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import aniworld.transfer.Transfers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Lets the origins of the tests misbehave again and again, at places, sizes and numbers of
/// connections that a seed chooses, and prints a row of a table for each kind of fault. Started by
/// bench/transfer with a folder, the number of runs of each fault, and the seed.
final class FaultCampaign {
    private static final int TRIES = 3;
    private static final List<String> FORBIDDEN =
            List.of("file:///etc/passwd", "http://10.0.0.1/x", "http://[fe80::1]/");

    private final Path folder;
    private final RandomGenerator chance;
    private final Outbound outbound =
            new Outbound(
                    () -> new AllowedAddresses(Set.of("127.0.0.1")),
                    () -> OutboundLimits.DEFAULTS,
                    Map.of());

    private FaultCampaign(Path folder, long seed) {
        this.folder = folder;
        chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var campaign =
                new FaultCampaign(Path.of(arguments[0]), Long.parseLong(arguments[2]));
        boolean right = true;
        for (Fault fault : campaign.faults()) {
            right &= campaign.hold(fault, Integer.parseInt(arguments[1]));
        }
        campaign.outbound.close();
        System.exit(right ? 0 : 1);
    }

    /// Makes an origin's behaviour for one run.
    private interface Making {
        Behaviour of(SeededFile file, long place);
    }

    /// @param whole whether the file has to come in the end
    /// @param told whether size and checksum are known beforehand
    private record Fault(String name, boolean whole, boolean told, Making behaviour) {
        Fault(String name, boolean whole, Making behaviour) {
            this(name, whole, !whole, behaviour);
        }
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        faults.addAll(thatPass());
        faults.addAll(thatStay());
        return faults;
    }

    private List<Fault> thatPass() {
        return List.of(
                new Fault("closes early each time", true, (file, at) -> new ClosesEarly(file, 100_000 + at / 2)),
                new Fault("closes early at any byte", true, (file, at) -> new ClosesEarly(file, at).times(1, new Serves(file))),
                new Fault("resets at any byte", true, (file, at) -> new Resets(file, at).times(2, new Serves(file))),
                new Fault("stalls at any byte", true, (file, at) -> new StallsAfter(file, at).times(1, new Serves(file))),
                new Fault("says nothing at first", true, (file, _) -> new Stalls().times(1, new Serves(file))),
                new Fault("chunks without a length", true, (file, _) -> new Chunked(file, true)),
                new Fault("chunks without an end, size and checksum given", true, true, (file, _) -> new Chunked(file, false)),
                new Fault("no length at all", true, (file, _) -> new WithoutLength(file)),
                new Fault("206 with a wrong Content-Range", true, (file, at) -> new ClosesEarly(file, at).times(1, new WrongContentRange(file))),
                new Fault("200 to a range", true, (file, at) -> new ClosesEarly(file, at).times(1, new IgnoresRange(file))),
                new Fault("416 to a range", true, (file, at) -> new ClosesEarly(file, at).times(1, new NoSuchRange(file))),
                new Fault("another file between two ranges", true, (file, at) -> new Changes(new ClosesEarly(new SeededFile(file.seed() + 1, file.size()), at), 1, file)),
                new Fault("429 and 503 at first", true, (file, _) -> new Answers("429 Many").times(1, new Answers("503 Busy").times(2, new Serves(file)))),
                new Fault("20 ms away", true, (file, _) -> new Delays(new Serves(file), Duration.ofMillis(20))),
                new Fault("loses one segment of fifty", true, (file, at) -> new Loses(new Serves(file), 0.02, Duration.ofMillis(60), at)),
                new Fault("loses one for longer than may be", true, (file, at) -> new Loses(new Serves(file), 0.02, Duration.ofSeconds(5), at).times(2, new Serves(file))));
    }

    private List<Fault> thatStay() {
        return List.of(
                new Fault("the link expires on the way", false, (file, at) -> new Expires(new ClosesEarly(file, at), 1)),
                new Fault("trickles", false, (file, _) -> new Trickles(file, Duration.ofMillis(20))),
                new Fault("a length that never comes", false, (file, _) -> new WrongLength(file, file.size() + 1000)),
                new Fault("one wrong byte, checksum given", false, (file, at) -> new Corrupts(file, (int) at)),
                new Fault("more than announced", false, (file, _) -> new SendsMore(file)),
                new Fault("infinite body", false, (file, _) -> new InfiniteBody(file)),
                new Fault("10,000 headers", false, (_, _) -> new ManyHeaders(10_000)),
                new Fault("redirect loop", false, (_, _) -> new RedirectLoop()),
                new Fault("redirect to a file or a private address", false, (_, at) -> new RedirectsTo(FORBIDDEN.get((int) (at % FORBIDDEN.size())))),
                new Fault("a web page", false, (_, _) -> new Answers("200 OK", "text/html", "<html>login</html>")));
    }

    private boolean hold(Fault fault, int runs) throws IOException, InterruptedException {
        int right = 0;
        int none = 0;
        int wrong = 0;
        long again = 0;
        for (int run = 0; run < runs; run++) {
            var file = new SeededFile(chance.nextLong(1 << 20), 200_000 + chance.nextLong(1_800_000));
            long place = chance.nextLong(file.size());
            Ended ended = ended(fault.behaviour().of(file, place), file, fault.told());
            switch (ended.verdict()) {
                case RIGHT -> right++;
                case NONE -> none++;
                case WRONG -> wrong++;
            }
            again += ended.verdict() == Verdict.RIGHT ? ended.sent() - file.size() : 0;
        }
        boolean asItShould = wrong == 0 && (fault.whole() ? right : none) == runs;
        System.out.printf(
                "| %s | %d | %d | %d | %d | %.2f MB |%s%n",
                fault.name(), runs, right, none, wrong, again / 1e6, asItShould ? "" : " NOT AS IT SHOULD BE");
        return asItShould;
    }

    private enum Verdict {
        RIGHT,
        NONE,
        WRONG
    }

    private record Ended(Verdict verdict, long sent) {}

    private Ended ended(Behaviour behaviour, SeededFile file, boolean told)
            throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "run");
        Path target = place.resolve("film.mp4");
        try (var origin = LoopbackOrigin.that(behaviour)) {
            Optional<Checksum> sum = told ? Checksum.parse("sha256:" + file.sha256()) : Optional.empty();
            OptionalLong size = told ? OptionalLong.of(file.size()) : OptionalLong.empty();
            var source = new TransferSource.File(origin.address("/film.mp4"), Map.of(), size, sum);
            var order =
                    new TransferOrder(source, place.resolve("film.part"), target, new AtomicDelivery(place));
            TransferResult result = persistently(order);
            return new Ended(verdict(result, target, file), origin.sent());
        } finally {
            clear(place);
        }
    }

    private TransferResult persistently(TransferOrder order) throws InterruptedException {
        var limits =
                new TransferLimits(Duration.ofMillis(400), Duration.ofSeconds(5), 8_000_000, 0, 1 + chance.nextInt(4));
        Transfers transfers =
                new HttpTransfers(outbound, () -> limits, InstantSource.system(), MediaTools.NONE);
        TransferResult result = transfers.run(order, (_, _) -> {});
        for (int tried = 1; tried < TRIES && result instanceof TransferResult.Passing; tried++) {
            result = transfers.run(order, (_, _) -> {});
        }
        return result;
    }

    private static Verdict verdict(TransferResult result, Path target, SeededFile file) throws IOException {
        return switch (result) {
            case TransferResult.Done _ -> isRight(target, file) ? Verdict.RIGHT : Verdict.WRONG;
            case TransferResult.Passing(String reason, _) -> without(target, reason);
            case TransferResult.Stale(String reason) -> without(target, reason);
            case TransferResult.Final(String reason) -> without(target, reason);
            case TransferResult.DiskTrouble(String reason) -> without(target, reason);
            case TransferResult.TargetExists() -> Verdict.WRONG;
        };
    }

    private static Verdict without(Path target, String reason) {
        return Files.exists(target) || reason.isBlank() ? Verdict.WRONG : Verdict.NONE;
    }

    /// Whole, and nothing beside it.
    private static boolean isRight(Path target, SeededFile file) throws IOException {
        try (Stream<Path> all = Files.list(target.getParent())) {
            return all.count() == 1 && sha256(target).equals(file.sha256());
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void clear(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }
}
