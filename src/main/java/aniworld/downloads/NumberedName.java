package aniworld.downloads;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names made of a prefix and a number, in exactly one spelling: no sign, no leading zero.
final class NumberedName {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private NumberedName() {}

    static Optional<Long> parse(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        String number = text.substring(prefix.length());
        return NUMBER.matcher(number).matches()
                ? Optional.of(Long.parseLong(number))
                : Optional.empty();
    }
}
