package aniworld.library;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Season and number of an episode. Season 0 holds the specials. A half episode such as 13.5, which
/// anime series use for recaps, has its tenths.
///
/// @param season 0-9999
/// @param number 0-9999
/// @param tenths 0-9, 0 for all but half episodes
public record EpisodeNumber(int season, int number, int tenths)
        implements Comparable<EpisodeNumber> {
    private static final Pattern FORM =
            Pattern.compile("[sS]([0-9]{1,4})-?[eE]([0-9]{1,4})(?:\\.([0-9]))?");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    public EpisodeNumber {
        if (season < 0 || season > 9999 || number < 0 || number > 9999) {
            throw new IllegalArgumentException("no episode: " + season + ", " + number);
        }
        if (tenths < 0 || tenths > 9) {
            throw new IllegalArgumentException("no tenth: " + tenths);
        }
    }

    public static EpisodeNumber of(int season, int number) {
        return new EpisodeNumber(season, number, 0);
    }

    /// Of a number as it is written in a name.
    ///
    /// @param number such as 12 or 13.5
    /// @return empty for a number that no episode has: over 9999, or in parts smaller than tenths
    public static Optional<EpisodeNumber> of(int season, BigDecimal number) {
        BigDecimal tenths = number.movePointRight(1).stripTrailingZeros();
        boolean fits = tenths.scale() <= 0 && number.signum() >= 0 && number.compareTo(MOST) < 0;
        if (!fits || season < 0 || season >= MOST.intValue()) {
            return Optional.empty();
        }
        int all = tenths.intValue();
        return Optional.of(new EpisodeNumber(season, all / 10, all % 10));
    }

    /// Reads `S01E02` or `S01-E02`, in any case, 1-4 digits; empty for any other text.
    public static Optional<EpisodeNumber> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(read(form)) : Optional.empty();
    }

    private static EpisodeNumber read(Matcher form) {
        String tenths = form.group(3);
        return new EpisodeNumber(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                tenths == null ? 0 : Integer.parseInt(tenths));
    }

    /// The form of library answers: `S01-E02`, `S01-E13.5`.
    public String dashed() {
        return "S" + twoDigits(season) + "-" + episodePart();
    }

    /// The form of file names and live messages: `S01E02`, `S01E13.5`.
    public String compact() {
        return "S" + twoDigits(season) + episodePart();
    }

    private String episodePart() {
        String whole = "E" + twoDigits(number);
        return tenths == 0 ? whole : whole + "." + tenths;
    }

    /// By hand: a library of a hundred thousand episodes is written often.
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public int compareTo(EpisodeNumber other) {
        return Integer.compare(place(), other.place());
    }

    /// One number for each, in order; at most 999,999,999.
    private int place() {
        return (season * 10_000 + number) * 10 + tenths;
    }

    /// Written out, as this is the key of sets with hundreds of thousands of entries.
    @Override
    public boolean equals(Object other) {
        return other instanceof EpisodeNumber same && place() == same.place();
    }

    @Override
    public int hashCode() {
        return place();
    }

    @Override
    public String toString() {
        return dashed();
    }
}
