package aniworld.transfer.hls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a live playlist says to players that want to be close to the present (section 4.4 of bis).
///
/// @param openParts of the segment that is not whole yet
public record LowLatency(
        ServerControl control,
        Optional<Skip> skip,
        List<Part> openParts,
        List<PreloadHint> hints,
        List<RenditionReport> reports) {
    public LowLatency {
        openParts = List.copyOf(openParts);
        hints = List.copyOf(hints);
        reports = List.copyOf(reports);
    }

    /// @param blocksReload a request may wait for a segment to come
    /// @param holdBack how far from the end to play
    /// @param partHoldBack the same when playing parts
    /// @param skipping which older segments an update may leave out
    /// @param partTarget the longest a part may be
    public record ServerControl(
            boolean blocksReload,
            Optional<Duration> holdBack,
            Optional<Duration> partHoldBack,
            Optional<Skipping> skipping,
            Optional<Duration> partTarget) {}

    /// @param until how far before the end
    /// @param dateRanges may be left out too
    public record Skipping(Duration until, boolean dateRanges) {}

    /// This playlist is an update: segments of the one before are left out.
    ///
    /// @param segments how many, from 0
    /// @param removedDateRanges ids of those that are gone
    public record Skip(long segments, List<String> removedDateRanges) {
        public Skip {
            removedDateRanges = List.copyOf(removedDateRanges);
        }
    }

    /// What will be needed next.
    ///
    /// @param type `PART`, `MAP`, or another word as written
    /// @param offset of the first byte
    /// @param length in bytes; empty up to the end
    public record PreloadHint(String type, Address address, long offset, OptionalLong length) {}

    /// How far another version of the stream is.
    public record RenditionReport(
            Address address, OptionalLong lastSequence, OptionalLong lastPart) {}
}
