package aniworld.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a backup is called: `backup_2025-10-22_12-30-45` in UTC, and `-2`, `-3` behind it when
/// there are more in one second.
///
/// @param number 1-9999
record BackupName(Instant second, int number) implements Comparable<BackupName> {
    private static final Pattern FORM =
            Pattern.compile(
                    "backup_(\\d{4}-\\d{2}-\\d{2}_\\d{2}-\\d{2}-\\d{2})(?:-([1-9]\\d{0,3}))?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    static BackupName at(Instant now) {
        return new BackupName(now.truncatedTo(ChronoUnit.SECONDS), 1);
    }

    static Optional<BackupName> parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(read(form)).filter(name -> name.text().equals(text))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static BackupName read(Matcher form) {
        String number = form.group(2);
        return new BackupName(
                LocalDateTime.parse(form.group(1), TIME).toInstant(ZoneOffset.UTC),
                number == null ? 1 : Integer.parseInt(number));
    }

    BackupName next() {
        return new BackupName(second, number + 1);
    }

    String text() {
        String time = TIME.format(second.atOffset(ZoneOffset.UTC));
        return "backup_" + time + (number == 1 ? "" : "-" + number);
    }

    /// Older first.
    @Override
    public int compareTo(BackupName other) {
        return Comparator.comparing(BackupName::second)
                .thenComparingInt(BackupName::number)
                .compare(this, other);
    }
}
