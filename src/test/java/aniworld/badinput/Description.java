package aniworld.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The actions that an OpenAPI document describes.
public final class Description {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
    }

    public static Description of(Path yaml) throws IOException {
        return new Description(new YAMLMapper().readTree(yaml.toFile()));
    }

    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> actions.addAll(onPath(path.getKey(), path.getValue())));
        return actions;
    }

    private List<Action> onPath(String path, JsonNode item) {
        Set<String> siblings = new TreeSet<>();
        item.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (METHODS.contains(name)) {
                                siblings.add(name.toUpperCase(Locale.ROOT));
                            }
                        });
        return siblings.stream().map(method -> action(method, path, item, siblings)).toList();
    }

    private Action action(String method, String path, JsonNode item, Set<String> siblings) {
        JsonNode operation = item.path(method.toLowerCase(Locale.ROOT));
        List<Parameter> parameters = new ArrayList<>();
        item.path("parameters").forEach(node -> parameters.add(parameter(node)));
        operation.path("parameters").forEach(node -> parameters.add(parameter(node)));
        Set<Integer> statuses = new TreeSet<>();
        operation
                .path("responses")
                .fieldNames()
                .forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return new Action(
                method,
                path,
                parameters,
                !operation.has("security") || !operation.path("security").isEmpty(),
                body(operation.path("requestBody").path("content").path("application/json")),
                statuses,
                siblings);
    }

    private Parameter parameter(JsonNode described) {
        JsonNode node = resolved(described);
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                Schema.of(node.path("schema"), this::resolved));
    }

    private Optional<Action.Body> body(JsonNode json) {
        if (json.isMissingNode()) {
            return Optional.empty();
        }
        Schema schema = Schema.of(json.path("schema"), this::resolved);
        JsonNode example = json.path("example");
        for (JsonNode one : json.path("examples")) {
            example = example.isMissingNode() ? one.path("value") : example;
        }
        return Optional.of(new Action.Body(schema, least(schema, example)));
    }

    /// Optional fields may be about things that are not there.
    private static JsonNode least(Schema schema, JsonNode example) {
        if (!(example instanceof ObjectNode object)) {
            return JsonNodeFactory.instance.objectNode();
        }
        return schema.isChoice() ? object : object.deepCopy().retain(schema.required());
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
