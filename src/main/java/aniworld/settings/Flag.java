package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/// `true` or `false`.
record Flag() implements Shape<Boolean> {
    @Override
    public Optional<Boolean> read(JsonNode node, Complaints complaints) {
        if (!node.isBoolean()) {
            complaints.add("must be true or false");
            return Optional.empty();
        }
        return Optional.of(node.booleanValue());
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public JsonNode ofText(String text) {
        return switch (text) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }
}
