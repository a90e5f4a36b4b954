package aniworld.provider.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days, as feeds and interfaces write them: RFC 822, RFC 3339, or the day alone. Always in UTC.
public final class Dates {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /// Empty when it is none of these.
    public static Optional<LocalDate> read(String text) {
        String bare = text.strip();
        return (DAY.matcher(bare).matches() ? day(bare) : Optional.<LocalDate>empty())
                .or(() -> rfc3339(bare))
                .or(() -> rfc822(bare));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> rfc3339(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> rfc822(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .withZoneSameInstant(ZoneOffset.UTC)
                            .toLocalDate());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
