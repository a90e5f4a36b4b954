package aniworld.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the text of path, query and header parameters as the JSON values their schemas speak of.
///
/// vertx-openapi can do this too, but takes the text `1.5` for a number also where a string is
/// documented.
final class ParameterText {
    private ParameterText() {}

    /// A text that is no value of the documented type stays text, for the schema to refuse.
    static Object value(Parameter parameter, String text) {
        return parameter.getSchemaType() == SchemaType.ARRAY
                ? items(parameter, List.of(text.split(",", -1)))
                : single(parameter.getSchemaType().getName(), text);
    }

    /// The values of one parameter that was sent once or more: an exploded array, or each by
    /// itself.
    static List<Object> values(Parameter parameter, List<String> texts) {
        return parameter.getSchemaType() == SchemaType.ARRAY && parameter.isExplode()
                ? List.of(items(parameter, texts))
                : texts.stream().map(text -> value(parameter, text)).toList();
    }

    /// The values sent under each name, decoded; `+` is a space.
    static Map<String, List<String>> ofQuery(String rawQuery) {
        return Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .map(pair -> pair.split("=", 2))
                .collect(
                        groupingBy(
                                pair -> decoded(pair[0]),
                                mapping(pair -> decoded(pair[1]), toList())));
    }

    /// The values of the templates' variables, decoded; `+` is itself. Both have the same number of
    /// segments, or the document would not have matched them.
    static Map<String, String> ofPath(String template, String path) {
        var values = new TreeMap<String, String>();
        var names = template.split("/", -1);
        var segments = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                var name = names[i].substring(1, names[i].length() - 1);
                values.put(name, decoded(segments[i].replace("+", "%2B")));
            }
        }
        return values;
    }

    private static JsonArray items(Parameter parameter, List<String> texts) {
        var items = parameter.getSchema().<JsonObject>get("items", new JsonObject());
        var array = new JsonArray();
        texts.forEach(text -> array.add(single(items.getString("type", "string"), text)));
        return array;
    }

    private static Object single(String type, String text) {
        return switch (type) {
            case "boolean" -> text.matches("true|false") ? Boolean.valueOf(text) : text;
            case "integer" -> text.matches("-?\\d{1,18}") ? Long.valueOf(text) : text;
            case "number" -> text.matches("-?\\d+(\\.\\d+)?") ? Double.valueOf(text) : text;
            default -> text;
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
