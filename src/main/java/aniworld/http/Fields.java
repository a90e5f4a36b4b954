package aniworld.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of a JSON object that a client sent. Each reader notes what is wrong and gives a
/// harmless value instead; [#check()] then refuses with all that was noted. Unknown fields are
/// ignored.
final class Fields {
    private final ObjectNode object;
    private final Issues issues = new Issues();

    Fields(ObjectNode object) {
        this.object = object;
    }

    ObjectNode object() {
        return object;
    }

    void check() {
        issues.check();
    }

    void issue(String field, String issue) {
        issues.add(field, issue);
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    String text(String field, int longest) {
        Optional<String> text = optionalText(field, longest);
        if (text.isEmpty() && !has(field)) {
            issues.add(field, "is required");
        }
        return text.orElse("");
    }

    /// Absent and null are the same.
    Optional<String> optionalText(String field, int longest) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            issues.add(field, "must be a string");
            return Optional.empty();
        }
        return sound(field, value.textValue(), longest);
    }

    private Optional<String> sound(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            issues.add(field, "must have at most " + longest + " characters");
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0) {
            issues.add(field, "must not contain NUL");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    int integer(String field, int least, int most, int otherwise) {
        return optionalInteger(field, least, most).orElse(otherwise);
    }

    int requiredInteger(String field, int least, int most) {
        if (!has(field)) {
            issues.add(field, "is required");
        }
        return integer(field, least, most, least);
    }

    OptionalInt optionalInteger(String field, int least, int most) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isNumber() || !value.canConvertToExactIntegral()) {
            issues.add(field, "must be an integer");
            return OptionalInt.empty();
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            issues.add(field, "must be between " + least + " and " + most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    boolean flag(String field, boolean otherwise) {
        return optionalFlag(field).orElse(otherwise);
    }

    Optional<Boolean> optionalFlag(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            issues.add(field, "must be true or false");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    boolean isNull(String field) {
        return object.path(field).isNull();
    }

    /// As [#texts], of any length up to `most`; empty when it is absent or null.
    Optional<List<String>> optionalTexts(String field, int most, int longest) {
        return has(field) ? Optional.of(texts(field, 0, most, longest)) : Optional.empty();
    }

    /// A list of strings with `fewest` to `most` entries.
    List<String> texts(String field, int fewest, int most, int longest) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            issues.add(field, "is required");
            return List.of();
        }
        if (!value.isArray()) {
            issues.add(field, "must be a list of strings");
            return List.of();
        }
        if (value.size() < fewest || value.size() > most) {
            issues.add(field, "must have %d to %d entries".formatted(fewest, most));
            return List.of();
        }
        return entries(field, value, longest);
    }

    private List<String> entries(String field, JsonNode list, int longest) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            String name = field + "[" + i + "]";
            if (list.get(i).isTextual()) {
                sound(name, list.get(i).textValue(), longest).ifPresent(entries::add);
            } else {
                issues.add(name, "must be a string");
            }
        }
        return entries;
    }
}
