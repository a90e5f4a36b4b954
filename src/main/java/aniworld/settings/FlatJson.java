package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Settings as JSON between its nested form and one map of flat names, `logging.level`.
final class FlatJson {
    static final Set<String> GROUPS = Set.of("scheduler", "logging");

    private FlatJson() {}

    /// A group that is no object keeps its own name.
    static Map<String, JsonNode> flat(JsonNode object) {
        var flat = new LinkedHashMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (GROUPS.contains(entry.getKey()) && entry.getValue().isObject()) {
                entry.getValue()
                        .properties()
                        .forEach(
                                inner ->
                                        flat.put(
                                                entry.getKey() + "." + inner.getKey(),
                                                inner.getValue()));
            } else {
                flat.put(entry.getKey(), entry.getValue());
            }
        }
        return flat;
    }

    static ObjectNode nested(Map<String, JsonNode> flat) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        flat.forEach((name, value) -> put(object, name, value));
        return object;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (dot > 0 && GROUPS.contains(name.substring(0, dot))) {
            object.withObjectProperty(name.substring(0, dot)).set(name.substring(dot + 1), value);
        } else {
            object.set(name, value);
        }
    }
}
