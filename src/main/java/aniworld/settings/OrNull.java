package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/// What may be null, too; in a variable an empty text.
record OrNull<T>(Shape<T> shape) implements Shape<Optional<T>> {
    @Override
    public Optional<Optional<T>> read(JsonNode node, Complaints complaints) {
        Optional<T> value = node.isNull() ? Optional.empty() : shape.read(node, complaints);
        return node.isNull() || value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    @Override
    public JsonNode write(Optional<T> value) {
        return value.map(shape::write).orElse(NullNode.instance);
    }

    @Override
    public JsonNode ofText(String text) {
        return text.isEmpty() ? NullNode.instance : shape.ofText(text);
    }
}
