package aniworld.transfer.hls;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Numbers as playlists write them. What RFC 8216 would refuse is read as far as it goes, with a
/// warning; what is no number at all, or beyond any use, is empty, with a warning.
final class Numbers {
    /// Leaves room to count on from it without an overflow.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 62);

    /// Thirty years, in seconds.
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000L);

    private static final int LONGEST_TEXT = 60;

    private final Warnings warnings;

    Numbers(Warnings warnings) {
        this.warnings = warnings;
    }

    /// @param what is read, for the warning
    /// @return whole, from -2^62 to 2^62
    OptionalLong integer(int line, String what, String text) {
        Optional<BigDecimal> number = decimal(line, what, text);
        if (number.isEmpty() || tooLarge(line, what, text, number.get(), LARGEST)) {
            return OptionalLong.empty();
        }
        if (!isDigits(text)) {
            warnings.add(line, what + " is not a whole number: " + Warnings.quote(text));
        }
        return OptionalLong.of(number.get().longValue());
    }

    /// The same, but nothing below 0.
    OptionalLong count(int line, String what, String text) {
        OptionalLong number = integer(line, what, text);
        return number.isPresent() && number.getAsLong() < 0 ? OptionalLong.empty() : number;
    }

    /// @return never infinite
    OptionalDouble fraction(int line, String what, String text) {
        return decimal(line, what, text)
                .filter(number -> !tooLarge(line, what, text, number, LARGEST))
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    /// @return to the nanosecond, not below zero, at most thirty years
    Optional<Duration> seconds(int line, String what, String text) {
        Optional<Duration> duration = signedSeconds(line, what, text);
        if (duration.isPresent() && duration.get().isNegative()) {
            warnings.add(line, what + " is below zero: " + Warnings.quote(text));
            return Optional.empty();
        }
        return duration;
    }

    /// The same, also below zero.
    Optional<Duration> signedSeconds(int line, String what, String text) {
        return decimal(line, what, text)
                .filter(number -> !tooLarge(line, what, text, number, LONGEST))
                .map(Numbers::duration);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    private boolean tooLarge(
            int line, String what, String text, BigDecimal number, BigDecimal most) {
        boolean tooLarge = number.abs().compareTo(most) > 0;
        if (tooLarge) {
            warnings.add(line, what + " is too large: " + Warnings.quote(text));
        }
        return tooLarge;
    }

    private Optional<BigDecimal> decimal(int line, String what, String text) {
        int end = numberEnd(text);
        if (end == 0 || end > LONGEST_TEXT) {
            warnings.add(line, what + " is not a number: " + Warnings.quote(text));
            return Optional.empty();
        }
        if (end < text.length()) {
            warnings.add(line, what + " is followed by " + Warnings.quote(text.substring(end)));
        }
        return Optional.of(new BigDecimal(text.substring(0, end)));
    }

    /// @return where the longest number at the start of the text ends; 0 for none
    private static int numberEnd(String text) {
        int start = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int whole = digitsEnd(text, start);
        int end =
                whole < text.length() && text.charAt(whole) == '.'
                        ? digitsEnd(text, whole + 1)
                        : whole;
        boolean noDigit = whole == start && end <= whole + 1;
        return noDigit ? 0 : exponentEnd(text, end);
    }

    /// @return 0 for an exponent of more than two digits: no number of that size is of use
    private static int exponentEnd(String text, int at) {
        if (at >= text.length() || "eE".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        boolean signed = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
        int from = at + (signed ? 2 : 1);
        int end = digitsEnd(text, from);
        return end == from ? at : end > from + 2 ? 0 : end;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isDigits(String text) {
        return digitsEnd(text, 0) == text.length();
    }
}
