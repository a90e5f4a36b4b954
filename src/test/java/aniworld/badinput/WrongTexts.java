package aniworld.badinput;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a parameter's text can be that its schema forbids, or at least does not invite.
final class WrongTexts {
    private static final int TOO_LONG_FOR_ANY = 3_000;

    private WrongTexts() {}

    /// Text by what it is.
    static Map<String, String> of(Schema schema) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        if (schema.is("integer")) {
            numbers(schema, texts);
        } else if (schema.is("boolean")) {
            texts.put("no truth value", "maybe");
            texts.put("a number", "1");
            texts.put("shouted", "TRUE");
        } else {
            schema.number("maxLength")
                    .ifPresent(most -> texts.put("too long", "a".repeat(most + 1)));
            texts.put("unknown", "no-such-value");
            texts.put("very long", "a".repeat(TOO_LONG_FOR_ANY));
            texts.putAll(Oddities.texts());
            texts.remove("many characters");
        }
        return texts;
    }

    private static void numbers(Schema schema, Map<String, String> texts) {
        texts.put("no number", "x");
        texts.put("a fraction", "1.5");
        texts.put("a power", "1e3");
        texts.put("too many digits", "99999999999999999999");
        texts.put("hexadecimal", "0x10");
        texts.put("in other digits", "\u0661");
        texts.put("between blanks", " 1 ");
        schema.number("minimum").ifPresent(least -> texts.put("too small", "" + (least - 1)));
        schema.number("maximum").ifPresent(most -> texts.put("too large", "" + (most + 1L)));
    }

    static boolean isForbidden(Schema schema, String text) {
        return schema.is("integer") || schema.is("boolean") || !schema.allows(text);
    }
}
