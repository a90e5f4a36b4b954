package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One provider: `{"id", "kind", "options": {}, "credentials": {}}`. Both objects may be absent.
record ProviderEntry() implements Shape<ProviderConfig> {
    static final String CREDENTIALS = "credentials";
    private static final String OPTIONS = "options";
    private static final Set<String> NAMES = Set.of("id", "kind", OPTIONS, CREDENTIALS);
    private static final Words NAME =
            Words.matching(ProviderConfig.ID.pattern(), "must be 1 to 64 of a-z, 0-9, _ and -");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Optional<ProviderConfig> read(JsonNode node, Complaints complaints) {
        if (!node.isObject()) {
            complaints.add("must be an object");
            return Optional.empty();
        }
        complainOfUnknown(node, complaints);
        Optional<String> id = NAME.read(node.path("id"), complaints.about(".id"));
        Optional<String> kind = NAME.read(node.path("kind"), complaints.about(".kind"));
        Optional<Map<String, Object>> options = options(node, complaints);
        Optional<Map<String, String>> secrets = secrets(node, complaints);
        boolean whole =
                id.isPresent() && kind.isPresent() && options.isPresent() && secrets.isPresent();
        return whole
                ? Optional.of(
                        new ProviderConfig(id.get(), kind.get(), options.get(), secrets.get()))
                : Optional.empty();
    }

    private static void complainOfUnknown(JsonNode node, Complaints complaints) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> complaints.about("." + name).add("is not a setting"));
    }

    private static Optional<Map<String, Object>> options(JsonNode node, Complaints complaints) {
        return entries(
                node,
                OPTIONS,
                complaints,
                value ->
                        hasNull(value)
                                ? Optional.empty()
                                : Optional.of(JSON.convertValue(value, Object.class)));
    }

    private static boolean hasNull(JsonNode node) {
        return node.isNull() || node.valueStream().anyMatch(ProviderEntry::hasNull);
    }

    private static Optional<Map<String, String>> secrets(JsonNode node, Complaints complaints) {
        return entries(
                node,
                CREDENTIALS,
                complaints,
                value -> value.isTextual() ? Optional.of(value.textValue()) : Optional.empty());
    }

    private static <T> Optional<Map<String, T>> entries(
            JsonNode node,
            String name,
            Complaints complaints,
            Function<JsonNode, Optional<T>> reader) {
        JsonNode object = node.path(name);
        var entries = new LinkedHashMap<String, T>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            reader.apply(entry.getValue()).ifPresent(value -> entries.put(entry.getKey(), value));
        }
        if (object.isMissingNode() || (object.isObject() && entries.size() == object.size())) {
            return Optional.of(entries);
        }
        String what = name.equals(OPTIONS) ? "values other than null" : "strings";
        complaints.about("." + name).add("must be an object of " + what);
        return Optional.empty();
    }

    @Override
    public JsonNode write(ProviderConfig value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", value.id()).put("kind", value.kind());
        node.set(OPTIONS, JSON.valueToTree(value.options()));
        if (!value.credentials().isEmpty()) {
            node.set(CREDENTIALS, JSON.valueToTree(value.credentials()));
        }
        return node;
    }

    @Override
    public JsonNode ofText(String text) {
        return TextNode.valueOf(text);
    }
}
