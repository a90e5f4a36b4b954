package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/// A number from 0 on, whole or not.
record Decimal(int most) implements Shape<Double> {
    @Override
    public Optional<Double> read(JsonNode node, Complaints complaints) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= 0 && value <= most)) {
            complaints.add("must be a number from 0 to " + most);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    @Override
    public JsonNode write(Double value) {
        boolean whole = value == value.intValue();
        return whole ? IntNode.valueOf(value.intValue()) : DoubleNode.valueOf(value);
    }

    @Override
    public JsonNode ofText(String text) {
        try {
            return DoubleNode.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return TextNode.valueOf(text);
        }
    }
}
