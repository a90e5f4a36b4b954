package aniworld.transfer.hls;

import aniworld.transfer.hls.LowLatency.PreloadHint;
import aniworld.transfer.hls.LowLatency.RenditionReport;
import aniworld.transfer.hls.LowLatency.ServerControl;
import aniworld.transfer.hls.LowLatency.Skip;
import aniworld.transfer.hls.LowLatency.Skipping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Low latency: `PART`, `PART-INF`, `SERVER-CONTROL`, `SKIP`, `PRELOAD-HINT`, `RENDITION-REPORT`.
final class LiveTags implements TagFamily {
    private final Reading reading;
    private final Ranges ranges;
    private final List<Part> parts = new ArrayList<>();
    private final List<PreloadHint> hints = new ArrayList<>();
    private final List<RenditionReport> reports = new ArrayList<>();
    private final List<Part> everyPart = new ArrayList<>();
    private ServerControl control =
            new ServerControl(
                    false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private @Nullable Skip skip;

    LiveTags(Reading reading) {
        this.reading = reading;
        this.ranges = new Ranges(reading);
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of(
                "EXT-X-PART", this::part,
                "EXT-X-PART-INF", this::partInf,
                "EXT-X-SERVER-CONTROL", this::serverControl,
                "EXT-X-SKIP", this::skip,
                "EXT-X-PRELOAD-HINT", this::preloadHint,
                "EXT-X-RENDITION-REPORT", this::renditionReport);
    }

    /// The parts since the last segment, which belong to the one that comes now.
    List<Part> takeParts() {
        List<Part> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }

    /// How many segments before the first listed one are left out.
    long skipped() {
        return skip == null ? 0 : skip.segments();
    }

    LowLatency lowLatency() {
        return new LowLatency(control, Optional.ofNullable(skip), parts, hints, reports);
    }

    private void part(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        Optional<Address> address = attributes.neededAddress("URI");
        if (!attributes.has("DURATION")) {
            attributes.missing("DURATION");
        }
        if (address.isPresent()) {
            Duration duration = attributes.seconds("DURATION").orElse(Duration.ZERO);
            Part part =
                    new Part(
                            new Piece(address.get(), range(tag, attributes, address.get())),
                            duration,
                            attributes.yes("INDEPENDENT"),
                            attributes.yes("GAP"));
            reading.addMany(everyPart, part, "parts");
            parts.add(part);
        }
    }

    private Optional<ByteRange> range(Tag tag, Attributes attributes, Address address) {
        Optional<String> text = attributes.string("BYTERANGE");
        if (text.isEmpty()) {
            ranges.forget();
            return Optional.empty();
        }
        return ranges.next(tag.line(), address, text.get());
    }

    private void partInf(Tag tag) {
        reading.once(tag);
        Attributes attributes = reading.attributes(tag);
        if (!attributes.has("PART-TARGET")) {
            attributes.missing("PART-TARGET");
        }
        control =
                new ServerControl(
                        control.blocksReload(),
                        control.holdBack(),
                        control.partHoldBack(),
                        control.skipping(),
                        attributes.seconds("PART-TARGET"));
    }

    private void serverControl(Tag tag) {
        reading.once(tag);
        Attributes attributes = reading.attributes(tag);
        boolean dateRanges = attributes.yes("CAN-SKIP-DATERANGES");
        control =
                new ServerControl(
                        attributes.yes("CAN-BLOCK-RELOAD"),
                        attributes.seconds("HOLD-BACK"),
                        attributes.seconds("PART-HOLD-BACK"),
                        attributes
                                .seconds("CAN-SKIP-UNTIL")
                                .map(until -> new Skipping(until, dateRanges)),
                        control.partTarget());
    }

    private void skip(Tag tag) {
        reading.once(tag);
        reading.versions().need(9, tag.line(), "EXT-X-SKIP");
        Attributes attributes = reading.attributes(tag);
        if (!attributes.has("SKIPPED-SEGMENTS")) {
            attributes.missing("SKIPPED-SEGMENTS");
        }
        OptionalLong segments = attributes.count("SKIPPED-SEGMENTS");
        List<String> removed =
                attributes
                        .string("RECENTLY-REMOVED-DATERANGES")
                        .map(ids -> List.of(ids.split("\t")))
                        .orElse(List.of());
        skip = new Skip(segments.orElse(0), removed);
    }

    private void preloadHint(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        String type = attributes.word("TYPE").orElse("");
        if (!type.equals("PART") && !type.equals("MAP")) {
            reading.warn(tag.line(), "No preload hint is of the type " + Warnings.quote(type));
        }
        Optional<Address> address = attributes.neededAddress("URI");
        if (address.isPresent()) {
            long offset = attributes.count("BYTERANGE-START").orElse(0);
            OptionalLong length = attributes.count("BYTERANGE-LENGTH");
            reading.addFew(
                    hints, new PreloadHint(type, address.get(), offset, length), "preload hints");
        }
    }

    private void renditionReport(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        Optional<Address> address = attributes.neededAddress("URI");
        if (address.isPresent()) {
            OptionalLong lastSequence = attributes.count("LAST-MSN");
            OptionalLong lastPart = attributes.count("LAST-PART");
            reading.addFew(
                    reports,
                    new RenditionReport(address.get(), lastSequence, lastPart),
                    "rendition reports");
        }
    }
}
