package aniworld.transfer.hls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Puts one playlist together from its lines. Each line is looked at once.
final class Assembly {
    private final Reading reading;
    private final Warnings warnings;
    private final SharedTags shared;
    private final CodingTags coding;
    private final LiveTags live;
    private final SegmentTags segments;
    private final TimelineTags timeline;
    private final DateRangeTags dateRanges;
    private final VariantTags variants;
    private final RenditionTags renditions;
    private final SessionTags session;
    private final Map<String, Consumer<Tag>> ofAny;
    private final Map<String, Consumer<Tag>> ofMedia;
    private final Map<String, Consumer<Tag>> ofMaster;
    private int firstOfMedia;
    private int firstOfMaster;
    private boolean anyTag;
    private boolean anyText;

    Assembly(Reading reading, Warnings warnings, Map<String, String> imported) {
        this.reading = reading;
        this.warnings = warnings;
        shared = new SharedTags(reading, imported);
        coding = new CodingTags(reading);
        live = new LiveTags(reading);
        segments = new SegmentTags(reading, coding, live);
        timeline = new TimelineTags(reading, segments);
        dateRanges = new DateRangeTags(reading);
        variants = new VariantTags(reading);
        renditions = new RenditionTags(reading);
        session = new SessionTags(reading);
        ofAny = tags(shared);
        ofMedia = tags(coding, live, segments, timeline, dateRanges);
        ofMaster = tags(variants, renditions, session);
    }

    private static Map<String, Consumer<Tag>> tags(TagFamily... families) {
        var all = new HashMap<String, Consumer<Tag>>();
        List.of(families).forEach(family -> all.putAll(family.tags()));
        return all;
    }

    /// @param line without white space around it
    void take(int number, String line) {
        anyText |= !line.isEmpty();
        if (Tag.begins(line)) {
            take(Tag.of(number, line, warnings));
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
            takeAddress(number, line);
        }
    }

    private void takeAddress(int number, String line) {
        if (variants.awaitsAddress()) {
            variants.address(number, line);
        } else {
            segments.address(number, line);
        }
    }

    /// Unknown tags are to be ignored (section 6.3.1 of RFC 8216).
    private void take(Tag tag) {
        if (ofMedia.containsKey(tag.name())) {
            firstOfMedia = firstOfMedia == 0 ? tag.line() : firstOfMedia;
            take(ofMedia, tag);
        } else if (ofMaster.containsKey(tag.name())) {
            firstOfMaster = firstOfMaster == 0 ? tag.line() : firstOfMaster;
            take(ofMaster, tag);
        } else {
            take(ofAny, tag);
        }
    }

    private void take(Map<String, Consumer<Tag>> takers, Tag tag) {
        Consumer<Tag> taker = takers.get(tag.name());
        if (taker != null) {
            anyTag = true;
            taker.accept(tag);
        }
    }

    /// To be asked for once, when all lines are taken.
    PlaylistResult result() {
        if (anyText && !anyTag) {
            return new PlaylistResult.NotAPlaylist("No line of the text is a tag of a playlist.");
        }
        return variants.begun() ? master() : media();
    }

    private PlaylistResult master() {
        if (firstOfMedia > 0) {
            reading.warn(firstOfMedia, "A tag of media playlists stands in a master playlist");
        }
        Preamble preamble = shared.preamble();
        List<Variant> choices = variants.variants();
        renditions.check(choices);
        var playlist =
                new MasterPlaylist(
                        preamble,
                        choices,
                        variants.iFrameVariants(),
                        renditions.renditions(),
                        session.session());
        return new PlaylistResult.Master(playlist, warnings.list());
    }

    /// A playlist without a single variant has nothing to choose, so tags of a master playlist do
    /// not make it one.
    private PlaylistResult media() {
        if (firstOfMaster > 0) {
            reading.warn(firstOfMaster, "A tag of master playlists stands in a media playlist");
        }
        LowLatency lowLatency = live.lowLatency();
        List<Segment> listed = segments.segments(timeline.first(live.skipped()));
        MediaPlaylist.Timeline times = timeline.timeline();
        coding.checkVersion(times.iFramesOnly());
        var playlist =
                new MediaPlaylist(
                        shared.preamble(), times, listed, lowLatency, dateRanges.ranges());
        return new PlaylistResult.Media(playlist, warnings.list());
    }
}
