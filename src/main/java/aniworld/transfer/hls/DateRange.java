package aniworld.transfer.hls;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/// A span of time with a meaning, most often an advertisement.
///
/// @param id empty where the playlist has none
/// @param length as stated; planned lengths are among the attributes
/// @param attributes all of them as written, without quotes
public record DateRange(
        String id,
        Optional<OffsetDateTime> start,
        Optional<OffsetDateTime> end,
        Optional<Duration> length,
        Map<String, String> attributes) {
    public DateRange {
        attributes = Map.copyOf(attributes);
    }
}
