package aniworld.transfer.hls;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tags of any playlist: `EXTM3U`, `VERSION`, `INDEPENDENT-SEGMENTS`, `START`, `DEFINE`.
final class SharedTags implements TagFamily {
    private final Reading reading;
    private final Map<String, String> imported;
    private boolean headed;
    private boolean independent;
    private Preamble.@Nullable Start start;

    /// @param imported variables of the playlist that led to this one
    SharedTags(Reading reading, Map<String, String> imported) {
        this.reading = reading;
        this.imported = imported;
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of(
                "EXTM3U", this::head,
                "EXT-X-VERSION", this::version,
                "EXT-X-INDEPENDENT-SEGMENTS", this::independentSegments,
                "EXT-X-START", this::start,
                "EXT-X-DEFINE", this::define);
    }

    Preamble preamble() {
        if (!headed) {
            reading.warn(0, "The playlist does not begin with EXTM3U");
        }
        reading.versions().check();
        return new Preamble(
                reading.versions().declared(),
                independent,
                Optional.ofNullable(start),
                reading.variables().values());
    }

    private void head(Tag tag) {
        reading.once(tag);
        headed = true;
        if (tag.line() > 1) {
            reading.warn(tag.line(), "EXTM3U is not the first line");
        }
    }

    private void version(Tag tag) {
        reading.once(tag);
        OptionalLong version = reading.numbers().integer(tag.line(), "EXT-X-VERSION", tag.value());
        version.ifPresent(number -> reading.versions().declare(tag.line(), number));
    }

    private void independentSegments(Tag tag) {
        reading.once(tag);
        independent = true;
    }

    private void start(Tag tag) {
        reading.once(tag);
        Attributes attributes = reading.attributes(tag);
        Optional<String> text = attributes.word("TIME-OFFSET");
        if (text.isEmpty()) {
            attributes.missing("TIME-OFFSET");
            return;
        }
        Optional<Duration> offset =
                reading.numbers().signedSeconds(tag.line(), "TIME-OFFSET", text.get());
        boolean precise = attributes.yes("PRECISE");
        offset.ifPresent(from -> start = new Preamble.Start(from, precise));
    }

    private void define(Tag tag) {
        reading.versions().need(8, tag.line(), "EXT-X-DEFINE");
        Attributes attributes = reading.attributes(tag);
        if (attributes.has("NAME")) {
            defineHere(tag, attributes);
        } else if (attributes.has("IMPORT")) {
            String name = attributes.string("IMPORT").orElse("");
            define(tag, name, Optional.ofNullable(imported.get(name)));
        } else if (attributes.has("QUERYPARAM")) {
            reading.versions().need(11, tag.line(), "QUERYPARAM");
            String name = attributes.string("QUERYPARAM").orElse("");
            define(tag, name, Variables.queryParameter(reading.base(), name));
        } else {
            reading.warn(tag.line(), "EXT-X-DEFINE names no variable");
        }
    }

    private void defineHere(Tag tag, Attributes attributes) {
        if (!attributes.has("VALUE")) {
            attributes.missing("VALUE");
        }
        define(tag, attributes.string("NAME").orElse(""), attributes.string("VALUE"));
    }

    private void define(Tag tag, String name, Optional<String> value) {
        if (value.isPresent()) {
            reading.variables().define(tag.line(), name, value.get());
        } else {
            reading.warn(
                    tag.line(), "The variable " + Warnings.quote(name) + " has no value to take");
        }
    }
}
