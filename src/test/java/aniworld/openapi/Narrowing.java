package aniworld.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Set;

/// Rewrites a document into what vertx-openapi 5.0 can read; what it allows stays the same, but for
/// the range of `int32`.
///
/// Two things stop that library: media types that are not on its short list (not even `text/html`
/// is), and server addresses that are relative. It passes over keywords beside the `$ref` of a
/// body's or parameter's schema, which OpenAPI 3.1 allows. And it takes a format of numbers for
/// their type in Java: `double` refuses `1`, `int64` refuses the `null` that the type allows.
final class Narrowing {
    /// Beside a `content`: the documented media types other than JSON.
    static final String OTHER_TYPES = "x-other-types";

    private static final String JSON = "application/json";

    /// Stands for all the other types: vertx-openapi knows it, and does not look into such a body.
    private static final String ANY_OTHER = "application/octet-stream";

    private static final Set<Object> NUMBER_FORMATS = Set.of("int32", "int64", "float", "double");

    private Narrowing() {}

    /// Changes the given document in place.
    static JsonObject narrow(JsonObject document) {
        document.remove("servers");
        visit(document);
        return document;
    }

    private static void visit(Object node) {
        if (node instanceof JsonObject object) {
            renameOtherTypes(object);
            wrapReference(object);
            dropNumberFormat(object);
            object.forEach(entry -> visit(entry.getValue()));
        } else if (node instanceof JsonArray array) {
            array.forEach(Narrowing::visit);
        }
    }

    private static void renameOtherTypes(JsonObject object) {
        if (object.getValue("content") instanceof JsonObject content && isByMediaType(content)) {
            var others = content.fieldNames().stream().filter(type -> !isJson(type)).toList();
            if (!others.isEmpty()) {
                others.forEach(content::remove);
                content.put(ANY_OTHER, new JsonObject());
                object.put(OTHER_TYPES, new JsonArray(new ArrayList<>(others)));
            }
        }
    }

    /// Tells a `content` of media types from a schema's property of that name.
    private static boolean isByMediaType(JsonObject content) {
        return content.fieldNames().stream().allMatch(name -> name.contains("/"));
    }

    private static void wrapReference(JsonObject object) {
        if (object.getValue("schema") instanceof JsonObject schema
                && schema.size() > 1
                && schema.remove("$ref") instanceof String reference) {
            var all = schema.getJsonArray("allOf", new JsonArray());
            schema.put("allOf", all.add(new JsonObject().put("$ref", reference)));
        }
    }

    private static void dropNumberFormat(JsonObject object) {
        if (object.getValue("format") instanceof String format && NUMBER_FORMATS.contains(format)) {
            object.remove("format");
        }
    }

    static boolean isJson(String mediaType) {
        return Message.withoutParameters(mediaType).equals(JSON);
    }
}
