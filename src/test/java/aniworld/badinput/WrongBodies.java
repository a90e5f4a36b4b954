package aniworld.badinput;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Bodies that are no JSON object in UTF-8 at all.
final class WrongBodies implements Family {
    private static final int DEPTH = 100_000;
    private static final int TEN_MEGABYTES = 10 << 20;

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        if (action.body().isEmpty()) {
            return Stream.empty();
        }
        Stream<Case> texts =
                texts().entrySet().stream()
                        .map(
                                entry ->
                                        Case.refused(
                                                "the body is " + entry.getKey(),
                                                right.json(entry.getValue()),
                                                "body"));
        return Stream.of(texts, undeclared(right), odd(right)).flatMap(cases -> cases);
    }

    private static Map<String, byte[]> texts() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        Map.of(
                        "no JSON", "nope",
                        "cut off", "{\"a\": 1",
                        "a list", "[]",
                        "a string", "\"a\"",
                        "a number", "1",
                        "null", "null",
                        "two objects", "{}{}",
                        "with a field twice", "{\"a\": 1, \"a\": 2}",
                        "with a number that is none", "{\"a\": NaN}",
                        "with a comment", "{\"a\": 1 /* b */}")
                .forEach((what, text) -> bodies.put(what, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("deep", ascii("{\"a\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}"));
        bodies.put("deep in objects", ascii("{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH)));
        bodies.put("only white space", ascii("   "));
        bodies.put("no UTF-8", "{\"a\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("UTF-16", "{\"a\": \"ä\"}".getBytes(StandardCharsets.UTF_16));
        return bodies;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The answer is about a header or the size, so that no field is to be named.
    private static Stream<Case> undeclared(Sent right) {
        Sent object = right.json("{\"a\": 1}");
        String type = "Content-Type";
        return Stream.of(
                Case.refused("the body is a form", object.with(type, "text/plain")),
                Case.refused("the body has no type", object.with(type, "")),
                Case.refused("the type is broken", object.with(type, ";;=/")),
                Case.refused(
                        "the charset is another",
                        object.with(type, "application/json; charset=iso-8859-1")),
                Case.refused("the body is compressed", object.with("Content-Encoding", "gzip")),
                Case.refused("the body has 10 MB", right.json(big())));
    }

    private static byte[] big() {
        return ascii("{\"a\": \"" + "b".repeat(TEN_MEGABYTES) + "\"}");
    }

    private static Stream<Case> odd(Sent right) {
        return Stream.of(
                Case.tolerated("the body is empty", right.json(""), "body"),
                Case.tolerated("the body is an empty object", right.json("{}"), "body"));
    }
}
