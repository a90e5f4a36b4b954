package aniworld.transfer.hls;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Spans of time with a meaning: `DATERANGE`.
final class DateRangeTags implements TagFamily {
    private final Reading reading;
    private final List<DateRange> ranges = new ArrayList<>();

    DateRangeTags(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of("EXT-X-DATERANGE", this::dateRange);
    }

    List<DateRange> ranges() {
        return ranges;
    }

    private void dateRange(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        String id = attributes.needed("ID").orElse("");
        DateRange range =
                new DateRange(
                        id,
                        date(tag, attributes, "START-DATE"),
                        date(tag, attributes, "END-DATE"),
                        attributes.seconds("DURATION"),
                        attributes.written());
        reading.addMany(ranges, range, "date ranges");
    }

    private Optional<OffsetDateTime> date(Tag tag, Attributes attributes, String name) {
        return attributes.string(name).flatMap(text -> reading.date(tag.line(), name, text));
    }
}
