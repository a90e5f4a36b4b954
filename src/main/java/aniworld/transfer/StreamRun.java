package aniworld.transfer;

import aniworld.transfer.hls.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Fetches the segments of all tracks, several at once, and puts them into the film in order. One
/// thread decides here; it is never interrupted, only told to stop.
final class StreamRun {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int TRIES = 3;

    /// Segments that lie whole before one that is missing, for each connection.
    private static final int AHEAD = 3;

    private final StreamJob job;
    private final List<Track> tracks;
    private final KeyRing keys;
    private final Stop stop;
    private final Stop ours = new Stop();
    private final SegmentCrew crew = new SegmentCrew();
    private final List<Segment> waiting = new ArrayList<>();
    private final StreamReporter reporter;
    private final long begun = System.nanoTime();

    StreamRun(StreamJob job, List<Track> tracks, KeyRing keys, Stop stop) {
        this.job = job;
        this.tracks = tracks;
        this.keys = keys;
        this.stop = stop;
        this.reporter = new StreamReporter(job.watch(), tracks, crew);
    }

    /// Goes on until all is there.
    ///
    /// @throws IOException the reason not to; what came is kept
    void fetch() throws IOException, InterruptedException {
        try {
            for (Track track : tracks) {
                track.begin();
            }
            while (!tracks.stream().allMatch(Track::isDone)) {
                step();
            }
        } finally {
            ours.pull();
            crew.awaitEnd();
            for (Track track : tracks) {
                track.keepNow();
            }
            reporter.tell();
        }
    }

    private void step() throws IOException, InterruptedException {
        if (stop.isPulled()) {
            throw Hindrance.passing("The transfer was stopped");
        }
        checkBounds();
        engage();
        Optional<SegmentCrew.Ended> ended = crew.next(LOOK);
        if (ended.isPresent()) {
            judge(ended.get());
        }
        for (Track track : tracks) {
            track.append(keys).ifPresent(waiting::add);
            track.keep();
            track.look();
        }
        reporter.report();
    }

    private void checkBounds() throws IOException {
        if (System.nanoTime() - begun > job.limits().total().toNanos()) {
            throw Hindrance.passing(
                    "The transfer took longer than " + job.limits().total().toSeconds() + " s");
        }
        if (reporter.bytes() > job.limits().maxBytes()) {
            throw Hindrance.lasting(
                    "The stream has more than " + job.limits().maxBytes() + " bytes");
        }
        for (Track track : tracks) {
            if (!track.feed().isOver()
                    && track.feed().drought().compareTo(job.limits().stall()) > 0) {
                throw Hindrance.passing("The live stream brings nothing new");
            }
        }
    }

    private void engage() throws IOException {
        for (Optional<Segment> next = next(); next.isPresent(); next = next()) {
            Segment segment = next.get();
            if (Files.exists(segment.file())) {
                segment.came(Files.size(segment.file()));
                segment.track().arrived(segment);
            } else {
                Errand errand = errand(segment);
                crew.start(segment, errand::run);
            }
        }
    }

    /// Those that failed come first: the film waits for them.
    private Optional<Segment> next() {
        if (crew.size() >= job.limits().connections()) {
            return Optional.empty();
        }
        Optional<Segment> again = waiting.stream().filter(Segment::isRested).findFirst();
        again.ifPresent(waiting::remove);
        return again.or(this::fresh);
    }

    /// From the track that is behind, so that all end together.
    private Optional<Segment> fresh() {
        int ahead = AHEAD * job.limits().connections();
        return tracks.stream()
                .sorted((one, other) -> one.there().compareTo(other.there()))
                .flatMap(track -> track.next(ahead).stream())
                .findFirst();
    }

    private Errand errand(Segment segment) {
        Chunk chunk = segment.chunk();
        Window window = chunk.window();
        var file =
                new TransferSource.File(
                        chunk.fetch().address(),
                        job.headers().to(chunk.fetch().address()),
                        window.size(OptionalLong.empty()),
                        Optional.empty());
        var heads =
                new HeadReader(
                        job.network().refusals(), file.size(), job.limits().maxBytes(), window);
        var source = new Source(job.network().outbound(), file, heads, job.limits().stall());
        var order = new TransferOrder(file, segment.partial(), segment.file(), StreamRun::deliver);
        return new Errand(
                new Job(
                        order,
                        source,
                        job.network().hosts().of(source.host()),
                        job.limits().withConnections(1),
                        (bytes, _) -> segment.came(bytes),
                        false),
                ours);
    }

    private static void deliver(Path partial, Path target) throws IOException {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void judge(SegmentCrew.Ended ended) throws IOException {
        Segment segment = ended.segment();
        switch (ended.result()) {
            case TransferResult.Done _, TransferResult.TargetExists _ ->
                    segment.track().arrived(segment);
            case TransferResult.Passing(String reason, var after) -> {
                if (after.isPresent() || segment.failed() >= TRIES) {
                    throw Hindrance.of(new Head.Later(words(segment, reason), after));
                }
                waiting.add(segment);
            }
            case TransferResult.Stale(String reason) ->
                    throw Hindrance.of(new Head.Refused(words(segment, reason)));
            case TransferResult.Final(String reason) ->
                    throw Hindrance.of(new Head.Refused(words(segment, reason)));
            case TransferResult.DiskTrouble trouble -> throw Hindrance.disk(trouble);
        }
    }

    private static String words(Segment segment, String reason) {
        return "Segment %d of %d: %s"
                .formatted(segment.index() + 1, segment.track().size(), reason);
    }
}
