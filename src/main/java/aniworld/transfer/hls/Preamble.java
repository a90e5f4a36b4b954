package aniworld.transfer.hls;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What may stand in any playlist.
///
/// @param version 1 when the playlist does not say
/// @param independentSegments each segment can be decoded without the ones before
/// @param variables defined in this playlist, values filled in
public record Preamble(
        int version,
        boolean independentSegments,
        Optional<Start> start,
        Map<String, String> variables) {
    public Preamble {
        variables = Map.copyOf(variables);
    }

    /// Where playing is meant to begin.
    ///
    /// @param offset from the beginning, or from the end when below zero
    public record Start(Duration offset, boolean precise) {}
}
