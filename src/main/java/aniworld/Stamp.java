package aniworld;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A moment as part of a file's name: `2026-03-01_12-00-00`, UTC.
///
/// @param instant seconds count, what is smaller is dropped
public record Stamp(Instant instant) {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public String toString() {
        return FORM.format(instant);
    }
}
