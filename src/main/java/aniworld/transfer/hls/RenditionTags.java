package aniworld.transfer.hls;

import aniworld.transfer.hls.Rendition.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Choices of sound and text beside the variants: `MEDIA`.
final class RenditionTags implements TagFamily {
    private final Reading reading;
    private final List<Rendition> renditions = new ArrayList<>();

    RenditionTags(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of("EXT-X-MEDIA", this::media);
    }

    List<Rendition> renditions() {
        return renditions;
    }

    /// Section 4.3.4.2 of RFC 8216: the groups a variant names exist.
    void check(List<Variant> variants) {
        Set<String> groups = new HashSet<>();
        renditions.forEach(rendition -> groups.add(rendition.kind() + " " + rendition.group()));
        for (Variant variant : variants) {
            check(groups, Kind.AUDIO, variant.groups().audio());
            check(groups, Kind.VIDEO, variant.groups().video());
            check(groups, Kind.SUBTITLES, variant.groups().subtitles());
            check(groups, Kind.CLOSED_CAPTIONS, variant.groups().closedCaptions());
        }
    }

    private void check(Set<String> groups, Kind kind, Optional<String> group) {
        group.filter(name -> groups.add(kind + " " + name))
                .ifPresent(
                        name ->
                                reading.warn(
                                        0,
                                        "No EXT-X-MEDIA is of the group "
                                                + Warnings.quote(name)
                                                + " that a variant names"));
    }

    private void media(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        Optional<Kind> kind = kind(attributes.word("TYPE").orElse(""));
        if (kind.isEmpty()) {
            reading.warn(tag.line(), "EXT-X-MEDIA of no known TYPE is left out");
            return;
        }
        String group = attributes.needed("GROUP-ID").orElse("");
        Rendition rendition = rendition(attributes, kind.get(), group);
        reading.addFew(renditions, rendition, "renditions");
        check(tag, attributes, rendition);
    }

    /// Section 4.3.4.1 of RFC 8216: what goes together and what does not.
    private void check(Tag tag, Attributes attributes, Rendition rendition) {
        boolean captions = rendition.kind() == Kind.CLOSED_CAPTIONS;
        if (captions != attributes.has("INSTREAM-ID")) {
            reading.warn(tag.line(), "INSTREAM-ID belongs to closed captions, and only to them");
        }
        if (captions && attributes.has("URI")) {
            reading.warn(tag.line(), "Closed captions have no URI");
        }
        if (rendition.kind() == Kind.SUBTITLES && rendition.address().isEmpty()) {
            reading.warn(tag.line(), "Subtitles need a URI");
        }
        if (attributes.has("FORCED") && rendition.kind() != Kind.SUBTITLES) {
            reading.warn(tag.line(), "FORCED belongs to subtitles");
        }
        boolean never = attributes.has("AUTOSELECT") && !rendition.picking().automatic();
        if (never && rendition.picking().preferred()) {
            reading.warn(tag.line(), "A DEFAULT rendition cannot be AUTOSELECT=NO");
        }
    }

    private static Optional<Kind> kind(String type) {
        return switch (type) {
            case "AUDIO" -> Optional.of(Kind.AUDIO);
            case "VIDEO" -> Optional.of(Kind.VIDEO);
            case "SUBTITLES" -> Optional.of(Kind.SUBTITLES);
            case "CLOSED-CAPTIONS" -> Optional.of(Kind.CLOSED_CAPTIONS);
            default -> Optional.empty();
        };
    }

    private static Rendition rendition(Attributes attributes, Kind kind, String group) {
        return new Rendition(
                kind,
                group,
                attributes.address("URI").filter(named -> !named.text().isBlank()),
                wording(attributes),
                picking(attributes));
    }

    private static Rendition.Wording wording(Attributes attributes) {
        return new Rendition.Wording(
                attributes.needed("NAME").orElse(""),
                attributes.string("LANGUAGE"),
                attributes.string("ASSOC-LANGUAGE"),
                attributes.string("CHANNELS"),
                attributes
                        .string("CHARACTERISTICS")
                        .map(text -> List.of(text.split(",")))
                        .orElse(List.of()));
    }

    private static Rendition.Picking picking(Attributes attributes) {
        return new Rendition.Picking(
                attributes.yes("DEFAULT"),
                attributes.yes("AUTOSELECT"),
                attributes.yes("FORCED"),
                attributes.string("INSTREAM-ID"));
    }
}
