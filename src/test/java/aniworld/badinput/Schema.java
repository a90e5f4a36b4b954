package aniworld.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the document says about a value.
///
/// @param resolve follows a `$ref`, if there is one
record Schema(JsonNode node, UnaryOperator<JsonNode> resolve) {
    static Schema of(JsonNode node, UnaryOperator<JsonNode> resolve) {
        return new Schema(resolve.apply(node), resolve);
    }

    private Schema part(JsonNode other) {
        return of(other, resolve);
    }

    /// Empty when any type will do.
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = node.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    boolean is(String type) {
        return types().contains(type);
    }

    Optional<JsonNode> find(String word) {
        return Optional.ofNullable(node.get(word));
    }

    OptionalInt number(String word) {
        return node.path(word).canConvertToInt() && node.path(word).isNumber()
                ? OptionalInt.of(node.path(word).intValue())
                : OptionalInt.empty();
    }

    /// Of an object, those of all parts of an `allOf` too.
    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        node.path("properties")
                .properties()
                .forEach(entry -> properties.put(entry.getKey(), part(entry.getValue())));
        node.path("allOf").forEach(some -> properties.putAll(part(some).properties()));
        return properties;
    }

    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        node.path("required").forEach(name -> required.add(name.asText()));
        node.path("allOf").forEach(some -> required.addAll(part(some).required()));
        return required;
    }

    boolean isClosed() {
        return node.path("additionalProperties").isBoolean()
                && !node.path("additionalProperties").asBoolean();
    }

    /// Whether it offers a choice of sets of fields.
    boolean isChoice() {
        return node.has("anyOf") || node.has("oneOf");
    }

    Optional<Schema> items() {
        return find("items").map(this::part);
    }

    /// Whether the document allows this text.
    boolean allows(String text) {
        int length = text.codePointCount(0, text.length());
        boolean inEnum =
                find("enum").isEmpty()
                        || node.path("enum")
                                .valueStream()
                                .anyMatch(one -> one.asText().equals(text));
        return inEnum
                && length >= number("minLength").orElse(0)
                && length <= number("maxLength").orElse(Integer.MAX_VALUE)
                && (!node.has("pattern")
                        || text.matches(".*" + node.path("pattern").asText() + ".*"));
    }
}
