package aniworld.transfer.hls;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What stands before the address of a segment: `EXTINF`, `BYTERANGE`, `DISCONTINUITY`,
/// `PROGRAM-DATE-TIME`, `GAP`, `BITRATE`; and the address itself.
final class SegmentTags implements TagFamily {
    private static final String BYTE_RANGE = "EXT-X-BYTERANGE";

    /// A segment whose sequence number is not known yet: the tag that says where counting begins
    /// may still come.
    ///
    /// @param discontinuities that stand before it in this playlist
    private record Draft(int line, long discontinuities, boolean restarts, Body body) {}

    private record Body(
            Piece piece, Segment.Timing timing, Segment.Coding coding, Segment.Notes notes) {}

    private final Reading reading;
    private final CodingTags coding;
    private final LiveTags live;
    private final Ranges ranges;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Tag extinf;
    private @Nullable Tag range;
    private @Nullable OffsetDateTime date;
    private OptionalLong bitrate = OptionalLong.empty();
    private boolean gap;
    private boolean restarts;
    private long discontinuities;

    SegmentTags(Reading reading, CodingTags coding, LiveTags live) {
        this.reading = reading;
        this.coding = coding;
        this.live = live;
        this.ranges = new Ranges(reading);
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of(
                "EXTINF",
                this::extinf,
                BYTE_RANGE,
                this::byteRange,
                "EXT-X-DISCONTINUITY",
                this::discontinuity,
                "EXT-X-PROGRAM-DATE-TIME",
                this::programDateTime,
                "EXT-X-GAP",
                this::gap,
                "EXT-X-BITRATE",
                this::bitrate);
    }

    /// A line that is an address.
    void address(int line, String text) {
        if (extinf == null) {
            reading.warn(line, "An address with no EXTINF before it is left out");
            ranges.forget();
        } else {
            add(line, reading.address(line, text), timing(extinf));
        }
        extinf = null;
        range = null;
        date = null;
        gap = false;
    }

    boolean begun() {
        return !drafts.isEmpty();
    }

    boolean discontinued() {
        return discontinuities > 0;
    }

    /// @param first sequence numbers of the first segment listed
    List<Segment> segments(Segment.Place first) {
        if (extinf != null) {
            reading.warn(extinf.line(), "EXTINF has no address behind it");
        }
        var segments = new ArrayList<Segment>(drafts.size());
        for (Draft draft : drafts) {
            segments.add(segment(draft, first, segments.size()));
        }
        return segments;
    }

    /// Section 4.3.3.1 of RFC 8216: rounded to the nearest second, no segment is longer.
    void checkAgainst(Duration target) {
        for (Draft draft : drafts) {
            Duration duration = draft.body().timing().duration();
            if (duration.plusMillis(500).toSeconds() > target.toSeconds()) {
                reading.warn(draft.line(), "The segment is longer than EXT-X-TARGETDURATION");
            }
        }
    }

    private static Segment segment(Draft draft, Segment.Place first, int index) {
        var place =
                new Segment.Place(
                        first.sequence() + index,
                        first.discontinuity() + draft.discontinuities(),
                        draft.restarts());
        Body body = draft.body();
        return new Segment(body.piece(), place, body.timing(), body.coding(), body.notes());
    }

    private void add(int line, Address address, Segment.Timing timing) {
        Piece piece = new Piece(address, range(address));
        boolean rateHolds = piece.range().isEmpty();
        var notes =
                new Segment.Notes(
                        gap, rateHolds ? bitrate : OptionalLong.empty(), live.takeParts());
        var body = new Body(piece, timing, coding.coding(), notes);
        reading.addMany(drafts, new Draft(line, discontinuities, restarts, body), "segments");
        restarts = false;
    }

    private Optional<ByteRange> range(Address address) {
        if (range == null) {
            ranges.forget();
            return Optional.empty();
        }
        return ranges.next(range.line(), address, range.value());
    }

    private void extinf(Tag tag) {
        if (extinf != null) {
            reading.warn(extinf.line(), "EXTINF has no address behind it");
        }
        extinf = tag;
    }

    private Segment.Timing timing(Tag tag) {
        String value = tag.value();
        int comma = value.indexOf(',');
        if (comma < 0) {
            reading.warn(tag.line(), "EXTINF has no comma behind the duration");
        }
        String seconds = (comma < 0 ? value : value.substring(0, comma)).trim();
        String title = comma < 0 ? "" : value.substring(comma + 1).trim();
        if (seconds.indexOf('.') >= 0) {
            reading.versions().need(3, tag.line(), "A duration with a fraction");
        }
        Duration duration =
                reading.numbers().seconds(tag.line(), "EXTINF", seconds).orElse(Duration.ZERO);
        return new Segment.Timing(duration, title, Optional.ofNullable(date));
    }

    private void byteRange(Tag tag) {
        reading.versions().need(4, tag.line(), BYTE_RANGE);
        if (range != null) {
            reading.warn(tag.line(), "A segment has two byte ranges, the second counts");
        }
        range = tag;
    }

    private void discontinuity(Tag tag) {
        restarts = true;
        discontinuities++;
    }

    private void programDateTime(Tag tag) {
        date = reading.date(tag.line(), "EXT-X-PROGRAM-DATE-TIME", tag.value()).orElse(null);
    }

    private void gap(Tag tag) {
        gap = true;
    }

    private void bitrate(Tag tag) {
        bitrate = reading.numbers().count(tag.line(), "EXT-X-BITRATE", tag.value());
    }
}
