package aniworld.transfer.hls;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One stretch of a film.
public record Segment(Piece piece, Place place, Timing timing, Coding coding, Notes notes) {

    /// Where it stands in the stream.
    ///
    /// @param sequence its media sequence number; below 0 only where the playlist says so
    /// @param discontinuity its discontinuity sequence number
    /// @param restarts `EXT-X-DISCONTINUITY` stands before it: clock or coding start anew
    public record Place(long sequence, long discontinuity, boolean restarts) {}

    /// @param duration never below zero; zero also where the playlist's number cannot be read
    /// @param title empty when there is none
    /// @param date when its first picture was taken, if the playlist says so of this very segment
    public record Timing(Duration duration, String title, Optional<OffsetDateTime> date) {}

    /// What is needed to decode it.
    ///
    /// @param keys in effect, at most one a format, the last declared last; empty for plain bytes
    public record Coding(Optional<InitSegment> init, List<Key> keys) {
        public Coding {
            keys = List.copyOf(keys);
        }
    }

    /// @param gap it is known to be missing on the server and is not to be fetched
    /// @param bitrate about how much it takes, in kilobits a second
    /// @param parts it is also handed out in, low-latency streams only
    public record Notes(boolean gap, OptionalLong bitrate, List<Part> parts) {
        public Notes {
            parts = List.copyOf(parts);
        }
    }
}
