package aniworld.transfer.hls;

import aniworld.transfer.hls.Attributes.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Takes an attribute list apart in one pass: `NAME=value,NAME="value, with a comma"`.
final class AttributeScan {
    /// A tag has about twenty; clients may put their own beside them.
    private static final int MOST = 200;

    private final Tag tag;
    private final Reading reading;
    private final String text;
    private final Map<String, Value> found = new LinkedHashMap<>();
    private int at;

    AttributeScan(Tag tag, Reading reading) {
        this.tag = tag;
        this.reading = reading;
        this.text = tag.value();
    }

    /// In the order of the list; of two with one name the later counts.
    Map<String, Value> all() {
        skipSpace();
        while (at < text.length() && found.size() < MOST) {
            one();
            skipSpace();
        }
        if (at < text.length()) {
            warn("has more than " + MOST + " attributes, the rest is left out");
        }
        return found;
    }

    private void one() {
        int start = at;
        skipUntil("=,");
        String written = text.substring(start, at).trim();
        if (at == text.length() || text.charAt(at) == ',') {
            if (!written.isEmpty() || at < text.length()) {
                warn("has an attribute without a value: " + Warnings.quote(written));
            }
            at++;
            return;
        }
        at++;
        skipSpace();
        put(written, value());
    }

    private void put(String written, Value value) {
        String name = written.toUpperCase(Locale.ROOT).replace('_', '-');
        if (!name.equals(written) || name.isEmpty()) {
            warn("has an attribute with an odd name: " + Warnings.quote(written));
        }
        if (found.put(name, value) != null) {
            warn("has " + Warnings.quote(name) + " twice");
        }
    }

    private Value value() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        skipUntil(",");
        String value = text.substring(start, at).trim();
        at++;
        return new Value(value, false);
    }

    /// Where quotes are never closed, nobody knows where the value ends, and half an address must
    /// not be fetched: it counts as empty.
    private Value quoted() {
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
            warn("has quotes that are never closed");
            at = text.length();
            return new Value("", true);
        }
        String value = text.substring(at + 1, close);
        at = close + 1;
        int rest = at;
        skipUntil(",");
        if (!text.substring(rest, at).isBlank()) {
            warn("has more behind a value in quotes");
        }
        at++;
        return new Value(value, true);
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private void skipUntil(String ends) {
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void warn(String words) {
        reading.warn(tag.line(), tag.name() + " " + words);
    }
}
