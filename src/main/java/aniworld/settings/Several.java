package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list; in a variable separated by commas.
record Several<T>(Shape<T> one, int most) implements Shape<List<T>> {
    @Override
    public Optional<List<T>> read(JsonNode node, Complaints complaints) {
        if (!node.isArray() || node.size() > most) {
            complaints.add("must be a list of at most " + most);
            return Optional.empty();
        }
        var values = new ArrayList<T>();
        for (int index = 0; index < node.size(); index++) {
            one.read(node.get(index), complaints.about("[" + index + "]")).ifPresent(values::add);
        }
        return values.size() == node.size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public JsonNode write(List<T> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(one.write(value)));
        return list;
    }

    @Override
    public JsonNode ofText(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                list.add(one.ofText(part.strip()));
            }
        }
        return list;
    }
}
