package aniworld.library;

import java.util.Optional;
import java.util.Set;

/// The name by which a series is known for ever: 1-128 of `a-z 0-9 _ -`, and none of the words that
/// the API uses at the same place.
public record SeriesKey(String value) implements Comparable<SeriesKey> {
    private static final int LONGEST = 128;
    private static final Set<String> RESERVED = Set.of("search", "rescan", "index");

    public SeriesKey {
        if (!fits(value)) {
            throw new IllegalArgumentException("no series key: " + value);
        }
    }

    /// Reads text from outside; empty when it is no key.
    public static Optional<SeriesKey> parse(String text) {
        return fits(text) ? Optional.of(new SeriesKey(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!fits(text.charAt(i))) {
                return false;
            }
        }
        return !RESERVED.contains(text);
    }

    private static boolean fits(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '-';
    }

    @Override
    public int compareTo(SeriesKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
