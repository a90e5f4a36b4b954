package aniworld.badinput;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a field of a JSON object can hold that its schema forbids, or at least does not invite.
final class WrongValues {
    private static final int MANY = 10_000;
    private static final Map<String, String> KINDS =
            Map.of(
                    "boolean", "true",
                    "integer", "7",
                    "number", "7.5",
                    "string", "\"text\"",
                    "array", "[]",
                    "object", "{}");

    private WrongValues() {}

    /// @param what for people
    /// @param json as it is sent, which need not be what a JSON writer would write
    /// @param forbidden whether the schema says so
    record Value(String what, String json, boolean forbidden) {}

    static List<Value> of(Schema schema, boolean required) {
        List<Value> values = new ArrayList<>();
        Set<String> types = schema.types();
        if (types.isEmpty()) {
            KINDS.forEach(
                    (kind, json) -> values.add(new Value("of the type " + kind, json, false)));
            return values;
        }
        values.add(new Value("null", "null", required && !types.contains("null")));
        otherKinds(types, values);
        if (types.contains("integer") || types.contains("number")) {
            numbers(schema, values);
        }
        if (types.contains("string")) {
            texts(schema, values);
        }
        if (types.contains("array")) {
            lists(schema, values);
        }
        return values;
    }

    private static void otherKinds(Set<String> types, List<Value> values) {
        KINDS.forEach(
                (kind, json) -> {
                    boolean fits =
                            types.contains(kind)
                                    || (kind.equals("integer") && types.contains("number"));
                    if (!fits) {
                        values.add(new Value("of the type " + kind, json, true));
                    }
                });
    }

    private static void numbers(Schema schema, List<Value> values) {
        schema.number("minimum")
                .ifPresent(least -> values.add(new Value("too small", "" + (least - 1L), true)));
        schema.number("maximum")
                .ifPresent(most -> values.add(new Value("too large", "" + (most + 1L), true)));
        boolean bounded = schema.find("maximum").isPresent();
        values.add(new Value("beyond a long", "9".repeat(30), bounded));
        values.add(new Value("of an endless exponent", "1e999999999", bounded));
        values.add(new Value("of too many digits", "1".repeat(500), true));
        values.add(new Value("a number in quotes", "\"7\"", true));
        if (!schema.is("number")) {
            values.add(new Value("nearly whole", "3.0000000001", true));
        }
    }

    private static void texts(Schema schema, List<Value> values) {
        Map<String, String> texts = new LinkedHashMap<>(Oddities.texts());
        texts.put("empty", "");
        texts.put("blank", "   ");
        texts.put("unknown", "no-such-value!");
        schema.number("maxLength").ifPresent(most -> texts.put("too long", "a".repeat(most + 1)));
        texts.forEach(
                (what, text) -> values.add(new Value(what, quoted(text), !schema.allows(text))));
        values.add(new Value("half a surrogate pair", "\"a\\ud800\"", false));
    }

    private static void lists(Schema schema, List<Value> values) {
        schema.number("minItems")
                .ifPresent(least -> values.add(new Value("an empty list", "[]", least > 0)));
        schema.items()
                .ifPresent(
                        items -> {
                            for (Value value : of(items, true)) {
                                String what = "a list of something " + value.what;
                                values.add(
                                        new Value(what, "[" + value.json + "]", value.forbidden));
                            }
                        });
        String many = "\"a\",".repeat(MANY) + "\"a\"";
        boolean limited = schema.find("maxItems").isPresent();
        values.add(new Value("a list of very many", "[" + many + "]", limited));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
