package aniworld.access;

import java.text.Normalizer;
import java.util.Optional;

/// A password as somebody typed it. It never shows itself in a log: [#toString] hides it.
///
/// Compared after NFC, since keyboards and systems write the same letter differently.
///
/// @param text as it came, possibly empty
public record Password(String text) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Why it cannot become the master password; empty when it can.
    Optional<String> weakness() {
        long points = text.codePoints().count();
        if (points < SHORTEST || points > LONGEST) {
            return Optional.of("must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (text.isBlank()) {
            return Optional.of("must not be only white space");
        }
        return isText() ? Optional.empty() : Optional.of("must be well-formed text");
    }

    /// Half a surrogate pair has no form in UTF-8: all of them would be the same password.
    boolean isText() {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    boolean isTooLong() {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
