package aniworld.cli;

import aniworld.library.names.ParsedName;
import aniworld.logs.Visible;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A parsed name as the command line shows it.
record ParsedNameView(ParsedName parsed) {

    /// What is not in the name is null.
    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", parsed.name());
        fields.put("series", parsed.series().orElse(null));
        fields.put("year", number(parsed.year()));
        fields.put("season", number(parsed.season()));
        fields.put("numbers", parsed.numbers());
        fields.put("title", parsed.title().orElse(null));
        fields.put("kind", parsed.kind().name().toLowerCase(Locale.ROOT));
        fields.put("group", parsed.group().orElse(null));
        fields.put("version", number(parsed.version()));
        fields.put("language", parsed.language().orElse(null));
        return fields;
    }

    /// The name, and below it what it says, a line for each field that it has.
    String text() {
        var text = new StringBuilder(Visible.of(parsed.name()));
        fields().forEach((field, value) -> append(text, field, value));
        return text.toString();
    }

    private static void append(StringBuilder text, String field, @Nullable Object value) {
        if (value != null && !field.equals("name") && !value.toString().equals("[]")) {
            text.append("%n  %-9s %s".formatted(field, Visible.of(value.toString())));
        }
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
