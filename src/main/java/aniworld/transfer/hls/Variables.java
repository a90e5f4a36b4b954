package aniworld.transfer.hls;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Variables of a playlist (`EXT-X-DEFINE`, section 4.3 of bis) and their places, `{$name}`.
final class Variables {
    private final Warnings warnings;
    private final PlaylistLimits limits;
    private final Map<String, String> values = new LinkedHashMap<>();
    private long putIn;

    Variables(Warnings warnings, PlaylistLimits limits) {
        this.warnings = warnings;
        this.limits = limits;
    }

    void define(int line, String name, String value) {
        if (!isName(name)) {
            warnings.add(line, "No variable can be called " + Warnings.quote(name));
        }
        if (values.putIfAbsent(name, value) != null) {
            warnings.add(line, "The variable " + Warnings.quote(name) + " is defined already");
        }
        if (values.size() > limits.entries()) {
            throw new TooMuch("The playlist defines more than " + limits.entries() + " variables.");
        }
    }

    Map<String, String> values() {
        return values;
    }

    /// The text with each known variable's value in its place. What was put in is not looked at
    /// again; unknown names stay as they are, with a warning.
    ///
    /// @throws TooMuch when the text, or all that was put in so far, grows out of bounds
    String fill(int line, String text) {
        int open = text.indexOf("{$");
        if (open < 0) {
            return text;
        }
        var filled = new StringBuilder();
        int at = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, at, open).append(value(line, text.substring(open + 2, close)));
            checkGrowth(line, filled);
            at = close + 1;
            open = text.indexOf("{$", at);
        }
        return filled.append(text, at, text.length()).toString();
    }

    private String value(int line, String name) {
        String value = values.get(name);
        if (value == null) {
            warnings.add(line, "The variable " + Warnings.quote(name) + " is not defined");
            return "{$" + name + "}";
        }
        putIn += value.length();
        return value;
    }

    private void checkGrowth(int line, StringBuilder filled) {
        if (filled.length() > limits.line() || putIn > limits.bytes()) {
            throw new TooMuch("With its variables, line " + line + " makes the playlist too long.");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(
                                c ->
                                        c < 128
                                                && (Character.isLetterOrDigit(c)
                                                        || c == '-'
                                                        || c == '_'));
    }

    /// The value of a query parameter in an address, as it stands there: it will go into addresses
    /// again.
    static Optional<String> queryParameter(URI address, String name) {
        String query = address.getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
