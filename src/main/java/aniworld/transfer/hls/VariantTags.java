package aniworld.transfer.hls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Versions to choose from: `STREAM-INF` with the address behind it, `I-FRAME-STREAM-INF`.
final class VariantTags implements TagFamily {
    private static final String BANDWIDTH = "BANDWIDTH";

    private final Reading reading;
    private final List<Variant> variants = new ArrayList<>();
    private final List<Variant> iFrameVariants = new ArrayList<>();
    private @Nullable Tag waiting;
    private boolean begun;

    VariantTags(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of(
                "EXT-X-STREAM-INF", this::streamInf,
                "EXT-X-I-FRAME-STREAM-INF", this::iFrameStreamInf);
    }

    /// Whether the next address is a variant's.
    boolean awaitsAddress() {
        return waiting != null;
    }

    /// Whether there was anything to choose from, so that this is a master playlist.
    boolean begun() {
        return begun;
    }

    /// A line that is an address.
    void address(int line, String text) {
        if (waiting != null) {
            Variant variant = variant(waiting, reading.address(line, text));
            reading.addFew(variants, variant, "variants");
            waiting = null;
        }
    }

    List<Variant> variants() {
        if (waiting != null) {
            reading.warn(waiting.line(), "EXT-X-STREAM-INF has no address behind it");
        }
        return variants;
    }

    List<Variant> iFrameVariants() {
        return iFrameVariants;
    }

    private void streamInf(Tag tag) {
        if (waiting != null) {
            reading.warn(waiting.line(), "EXT-X-STREAM-INF has no address behind it");
        }
        begun = true;
        waiting = tag;
    }

    private void iFrameStreamInf(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        Optional<Address> address = attributes.neededAddress("URI");
        if (address.isPresent()) {
            Variant variant = variant(attributes, address.get());
            reading.addFew(iFrameVariants, variant, "variants of single pictures");
        }
    }

    private Variant variant(Tag tag, Address address) {
        return variant(reading.attributes(tag), address);
    }

    private static Variant variant(Attributes attributes, Address address) {
        return new Variant(
                address,
                rates(attributes),
                picture(attributes),
                groups(attributes),
                labels(attributes));
    }

    private static Variant.Rates rates(Attributes attributes) {
        if (!attributes.has(BANDWIDTH)) {
            attributes.missing(BANDWIDTH);
        }
        OptionalLong peak = attributes.count(BANDWIDTH);
        OptionalLong average = attributes.count("AVERAGE-BANDWIDTH");
        return new Variant.Rates(peak, average, attributes.fraction("SCORE"));
    }

    private static Variant.Picture picture(Attributes attributes) {
        return new Variant.Picture(
                attributes.resolution("RESOLUTION"),
                attributes.fraction("FRAME-RATE"),
                codecs(attributes.string("CODECS").orElse("")),
                attributes.word("VIDEO-RANGE"),
                attributes.word("HDCP-LEVEL"));
    }

    private static List<String> codecs(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(codec -> !codec.isEmpty())
                .toList();
    }

    private static Variant.Groups groups(Attributes attributes) {
        return new Variant.Groups(
                attributes.string("AUDIO"),
                attributes.string("VIDEO"),
                attributes.string("SUBTITLES"),
                attributes.stringOrNone("CLOSED-CAPTIONS"));
    }

    private static Variant.Labels labels(Attributes attributes) {
        return new Variant.Labels(
                attributes.string("NAME"),
                attributes.string("STABLE-VARIANT-ID"),
                attributes.string("PATHWAY-ID"));
    }
}
