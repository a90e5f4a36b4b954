package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.scan.Scan;
import aniworld.scan.ScanOrder;
import aniworld.scan.ScanResult;
import aniworld.scan.ScanRun;
import aniworld.scan.ScanStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Has the anime directory walked.
final class RescanApi implements Api {
    private final Scan scan;
    private final Duration patience;

    /// @param patience how long a request waits for the end of the walk
    RescanApi(Scan scan, Duration patience) {
        this.scan = scan;
        this.patience = patience;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/anime/rescan", Guard.REQUIRED, this::rescan);
        routes.get("/api/anime/rescan", Guard.REQUIRED, this::state);
    }

    private void state(Exchange exchange) {
        Optional<ScanStatus> status = scan.status();
        exchange.ok(
                new State(
                        status.isPresent(),
                        status.map(ScanStatus::folders).orElse(0),
                        status.map(ScanStatus::total).orElse(0),
                        scan.waiting().map(Waiting::of)));
    }

    private void rescan(Exchange exchange) throws InterruptedException {
        Query query = exchange.query();
        var order =
                new ScanOrder(
                        query.flag("confirm_empty", false),
                        query.flag("confirm_loss", false),
                        query.flag("full", false));
        query.check();
        ScanRun run = scan.start(order);
        Optional<ScanResult> result = run.await(patience);
        exchange.ok(result.map(RescanApi::report).orElseGet(() -> soFar(run.status())));
    }

    private static Report soFar(ScanStatus status) {
        return new Report(
                true, "Rescan started", status.newSeries(), status.newEpisodes(), true, List.of());
    }

    private static Report report(ScanResult result) {
        return switch (result) {
            case ScanResult.Completed done ->
                    new Report(
                            true,
                            "Rescan started",
                            done.newSeries(),
                            done.newEpisodes(),
                            false,
                            done.unreadable());
            case ScanResult.AlreadyRunning _ ->
                    throw Problem.conflict("A rescan is running already");
            case ScanResult.NoDirectory _ ->
                    throw Problem.unavailable(
                            "No anime directory is set. Set anime_directory in the configuration.");
            case ScanResult.Refused refused -> throw refused(refused);
            case ScanResult.Failed failed ->
                    throw new Problem(
                            ErrorCode.INTERNAL_SERVER_ERROR,
                            "The rescan failed: " + failed.reason());
        };
    }

    private static Problem refused(ScanResult.Refused refused) {
        return switch (refused.need()) {
            case DISK -> Problem.unavailable(refused.reason());
            case CONFIRM_EMPTY, CONFIRM_LOSS ->
                    new Problem(
                            ErrorCode.CONFLICT,
                            refused.reason(),
                            Map.of(
                                    "confirm",
                                    word(refused.need()),
                                    "lost_files",
                                    refused.missed().files(),
                                    "known_files",
                                    refused.missed().known(),
                                    "lost",
                                    refused.missed().paths()),
                            null);
        };
    }

    private static String word(ScanResult.Need need) {
        return need.name().toLowerCase(Locale.ROOT);
    }

    /// @param waiting what the last scan would have dropped, while nobody has confirmed that
    private record State(boolean running, int folders, int total, Optional<Waiting> waiting) {}

    private record Waiting(
            String confirm, String message, int lostFiles, int knownFiles, List<String> lost) {
        static Waiting of(ScanResult.Refused refused) {
            ScanResult.Missed missed = refused.missed();
            return new Waiting(
                    word(refused.need()),
                    refused.reason(),
                    missed.files(),
                    missed.known(),
                    missed.paths());
        }
    }

    /// @param running whether the walk goes on behind this answer
    private record Report(
            boolean success,
            String message,
            int newSeries,
            int newEpisodes,
            boolean running,
            List<ScanResult.Unreadable> unreadable) {}
}
