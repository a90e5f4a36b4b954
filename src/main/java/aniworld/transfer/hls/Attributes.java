package aniworld.transfer.hls;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The attributes of a tag, asked for by the form that RFC 8216 gives them (section 4.2). Another
/// form than that is read too, with a warning.
final class Attributes {

    /// @param text without quotes
    record Value(String text, boolean quoted) {}

    private final Tag tag;
    private final Reading reading;
    private final Map<String, Value> values;

    private Attributes(Tag tag, Reading reading, Map<String, Value> values) {
        this.tag = tag;
        this.reading = reading;
        this.values = values;
    }

    static Attributes of(Tag tag, Reading reading) {
        return new Attributes(tag, reading, new AttributeScan(tag, reading).all());
    }

    /// All of them as written, without quotes.
    Map<String, String> written() {
        return values.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().text(),
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// A text in quotes, variables put in.
    Optional<String> string(String name) {
        return raw(name, true).map(text -> reading.variables().fill(tag.line(), text));
    }

    /// The same for one that has to be there.
    Optional<String> needed(String name) {
        if (!has(name)) {
            missing(name);
        }
        return string(name);
    }

    /// An address in quotes.
    Optional<Address> address(String name) {
        return raw(name, true).map(text -> reading.address(tag.line(), text));
    }

    /// The same for one that has to be there.
    Optional<Address> neededAddress(String name) {
        if (!has(name)) {
            missing(name);
        }
        return address(name);
    }

    /// A word without quotes.
    Optional<String> word(String name) {
        return raw(name, false);
    }

    /// What may be a text in quotes or the word `NONE`.
    Optional<String> stringOrNone(String name) {
        Value value = values.get(name);
        boolean none = value != null && !value.quoted() && value.text().equals("NONE");
        return none ? Optional.empty() : string(name);
    }

    boolean yes(String name) {
        Optional<String> word = word(name);
        word.filter(text -> !text.equals("YES") && !text.equals("NO"))
                .ifPresent(text -> warn(name + " is neither YES nor NO: " + Warnings.quote(text)));
        return word.filter(text -> text.toUpperCase(Locale.ROOT).equals("YES")).isPresent();
    }

    OptionalLong count(String name) {
        Optional<String> word = word(name);
        return word.isEmpty()
                ? OptionalLong.empty()
                : reading.numbers().count(tag.line(), name, word.get());
    }

    OptionalDouble fraction(String name) {
        Optional<String> word = word(name);
        return word.isEmpty()
                ? OptionalDouble.empty()
                : reading.numbers().fraction(tag.line(), name, word.get());
    }

    Optional<Duration> seconds(String name) {
        return word(name).flatMap(text -> reading.numbers().seconds(tag.line(), name, text));
    }

    /// `width x height`; a fraction is met and cut off.
    Optional<Variant.Resolution> resolution(String name) {
        Optional<String> word = word(name);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String[] sides = word.get().toLowerCase(Locale.ROOT).split("x", -1);
        OptionalLong width = side(name, sides[0]);
        OptionalLong height = sides.length == 2 ? side(name, sides[1]) : OptionalLong.empty();
        if (width.isEmpty() || height.isEmpty()) {
            warn(name + " is no resolution: " + Warnings.quote(word.get()));
            return Optional.empty();
        }
        return Optional.of(
                new Variant.Resolution((int) width.getAsLong(), (int) height.getAsLong()));
    }

    private OptionalLong side(String name, String text) {
        OptionalLong pixels = reading.numbers().count(tag.line(), name, text.trim());
        return pixels.orElse(0) > Integer.MAX_VALUE ? OptionalLong.empty() : pixels;
    }

    void missing(String name) {
        warn(tag.name() + " has no " + name);
    }

    private Optional<String> raw(String name, boolean inQuotes) {
        Value value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.quoted() != inQuotes) {
            warn(name + (inQuotes ? " should stand in quotes" : " should not stand in quotes"));
        }
        return Optional.of(value.text());
    }

    private void warn(String words) {
        reading.warn(tag.line(), words);
    }
}
