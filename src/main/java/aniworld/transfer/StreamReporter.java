package aniworld.transfer;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// Tells the watch how far a stream is, ten times a second at most. Used by one thread alone.
final class StreamReporter {
    private static final long BETWEEN_NANOS = 100_000_000;

    private final TransferWatch watch;
    private final List<Track> tracks;
    private final SegmentCrew crew;
    private long toldAt = System.nanoTime() - BETWEEN_NANOS;
    private long highest;

    StreamReporter(TransferWatch watch, List<Track> tracks, SegmentCrew crew) {
        this.watch = watch;
        this.tracks = tracks;
        this.crew = crew;
    }

    /// What is there. Decrypted segments are a little smaller than locked ones; that is no step
    /// back.
    long bytes() {
        long now = crew.bytes() + tracks.stream().mapToLong(Track::bytes).sum();
        highest = Math.max(highest, now);
        return highest;
    }

    void report() {
        long now = System.nanoTime();
        if (now - toldAt >= BETWEEN_NANOS) {
            toldAt = now;
            tell();
        }
    }

    void tell() {
        if (tracks.stream().allMatch(track -> track.feed().isOver())) {
            watch.share(share());
        }
        watch.progress(bytes(), OptionalLong.empty());
    }

    private double share() {
        double all = seconds(tracks.stream().map(Track::duration).toList());
        return all == 0 ? 0 : seconds(tracks.stream().map(Track::there).toList()) / all;
    }

    private static double seconds(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus).toMillis() / 1e3;
    }
}
