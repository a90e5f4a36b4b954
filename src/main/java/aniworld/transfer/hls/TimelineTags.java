package aniworld.transfer.hls;

import aniworld.transfer.hls.MediaPlaylist.Timeline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What holds for a whole media playlist: `TARGETDURATION`, `MEDIA-SEQUENCE`,
/// `DISCONTINUITY-SEQUENCE`, `ENDLIST`, `PLAYLIST-TYPE`, `I-FRAMES-ONLY`.
final class TimelineTags implements TagFamily {
    private final Reading reading;
    private final SegmentTags segments;
    private @Nullable Duration target;
    private MediaPlaylist.@Nullable Type type;
    private long firstSequence;
    private long firstDiscontinuity;
    private boolean ended;
    private boolean iFramesOnly;

    TimelineTags(Reading reading, SegmentTags segments) {
        this.reading = reading;
        this.segments = segments;
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of(
                "EXT-X-TARGETDURATION", this::targetDuration,
                "EXT-X-MEDIA-SEQUENCE", this::mediaSequence,
                "EXT-X-DISCONTINUITY-SEQUENCE", this::discontinuitySequence,
                "EXT-X-ENDLIST", this::endList,
                "EXT-X-PLAYLIST-TYPE", this::playlistType,
                "EXT-X-I-FRAMES-ONLY", this::iFramesOnly);
    }

    Timeline timeline() {
        if (target == null) {
            reading.warn(0, "The playlist has no EXT-X-TARGETDURATION");
        } else {
            segments.checkAgainst(target);
        }
        return new Timeline(
                Optional.ofNullable(target),
                firstSequence,
                Optional.ofNullable(type),
                ended,
                iFramesOnly);
    }

    /// @param skipped segments before the first one listed
    Segment.Place first(long skipped) {
        return new Segment.Place(firstSequence + skipped, firstDiscontinuity, false);
    }

    private void targetDuration(Tag tag) {
        reading.once(tag);
        OptionalLong seconds = reading.numbers().count(tag.line(), tag.name(), tag.value());
        if (seconds.isPresent()) {
            target = Duration.ofSeconds(seconds.getAsLong());
        }
    }

    private void mediaSequence(Tag tag) {
        reading.once(tag);
        if (segments.begun()) {
            reading.warn(tag.line(), "EXT-X-MEDIA-SEQUENCE stands behind a segment");
        }
        OptionalLong sequence = reading.numbers().integer(tag.line(), tag.name(), tag.value());
        firstSequence = sequence.orElse(firstSequence);
    }

    private void discontinuitySequence(Tag tag) {
        reading.once(tag);
        if (segments.begun() || segments.discontinued()) {
            reading.warn(
                    tag.line(),
                    "EXT-X-DISCONTINUITY-SEQUENCE stands behind a segment or discontinuity");
        }
        OptionalLong sequence = reading.numbers().count(tag.line(), tag.name(), tag.value());
        firstDiscontinuity = sequence.orElse(firstDiscontinuity);
    }

    private void endList(Tag tag) {
        reading.once(tag);
        ended = true;
    }

    private void playlistType(Tag tag) {
        reading.once(tag);
        switch (tag.value()) {
            case "VOD" -> type = MediaPlaylist.Type.VOD;
            case "EVENT" -> type = MediaPlaylist.Type.EVENT;
            default ->
                    reading.warn(
                            tag.line(),
                            "No playlist is of the type " + Warnings.quote(tag.value()));
        }
    }

    private void iFramesOnly(Tag tag) {
        reading.once(tag);
        reading.versions().need(4, tag.line(), "EXT-X-I-FRAMES-ONLY");
        iFramesOnly = true;
    }
}
