package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/// A whole number within a range.
record Whole(long least, long most) implements Shape<Long> {
    @Override
    public Optional<Long> read(JsonNode node, Complaints complaints) {
        boolean fits = node.isIntegralNumber() && node.canConvertToLong();
        if (!fits || node.longValue() < least || node.longValue() > most) {
            complaints.add("must be a whole number from %d to %d".formatted(least, most));
            return Optional.empty();
        }
        return Optional.of(node.longValue());
    }

    /// An int where it fits: Jackson holds the same number in an int and in a long for different.
    @Override
    public JsonNode write(Long value) {
        boolean small = value.longValue() == value.intValue();
        return small ? IntNode.valueOf(value.intValue()) : LongNode.valueOf(value);
    }

    @Override
    public JsonNode ofText(String text) {
        try {
            return write(Long.valueOf(text));
        } catch (NumberFormatException _) {
            return TextNode.valueOf(text);
        }
    }

    Shape<Integer> small() {
        return as(Math::toIntExact, Integer::longValue);
    }
}
