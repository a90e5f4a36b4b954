package aniworld.transfer.hls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The segments of one version of a film.
public record MediaPlaylist(
        Preamble preamble,
        Timeline timeline,
        List<Segment> segments,
        LowLatency lowLatency,
        List<DateRange> dateRanges) {
    public MediaPlaylist {
        segments = List.copyOf(segments);
        dateRanges = List.copyOf(dateRanges);
    }

    /// The sum over the segments listed.
    public Duration duration() {
        return segments.stream()
                .map(segment -> segment.timing().duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// @param target the longest a segment may be
    /// @param firstSequence the media sequence number of the first segment, also of one skipped
    /// @param type empty when unstated: a live playlist from whose front segments vanish
    /// @param ended no segment will be added: what is listed is all
    /// @param iFramesOnly each segment is one picture, for fast forward
    public record Timeline(
            Optional<Duration> target,
            long firstSequence,
            Optional<Type> type,
            boolean ended,
            boolean iFramesOnly) {}

    /// What may still change.
    public enum Type {
        /// Nothing.
        VOD,
        /// Segments are added at the end.
        EVENT
    }
}
