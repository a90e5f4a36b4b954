package aniworld.transfer.hls;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One version of a film.
public record Variant(Address address, Rates rates, Picture picture, Groups groups, Labels labels) {

    /// @param peak the highest bits a second of any segment, audio included; the RFC demands it
    /// @param average bits a second over the whole
    /// @param score the author's preference, higher is better
    public record Rates(OptionalLong peak, OptionalLong average, OptionalDouble score) {}

    /// @param range of brightness: `SDR`, `HLG` or `PQ`
    /// @param protection `HDCP-LEVEL` as written
    public record Picture(
            Optional<Resolution> resolution,
            OptionalDouble frameRate,
            List<String> codecs,
            Optional<String> range,
            Optional<String> protection) {
        public Picture {
            codecs = List.copyOf(codecs);
        }
    }

    /// In pixels, both 0 for sound alone.
    public record Resolution(int width, int height) {
        public Resolution {
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException("No picture is " + width + " x " + height);
            }
        }
    }

    /// Names of the groups of renditions to play with it.
    ///
    /// @param closedCaptions empty also for `NONE`
    public record Groups(
            Optional<String> audio,
            Optional<String> video,
            Optional<String> subtitles,
            Optional<String> closedCaptions) {}

    /// @param stableId the same for the same version over time and servers
    /// @param pathway of content steering
    public record Labels(
            Optional<String> name, Optional<String> stableId, Optional<String> pathway) {}
}
