package aniworld.transfer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads how long a server asks to wait: seconds or a date (RFC 9110, 10.2.3).
record RetryAfter(InstantSource clock) {
    /// Nobody makes us wait longer than this.
    private static final Duration MOST = Duration.ofHours(1);

    Optional<Duration> read(String header) {
        String text = header.strip();
        Optional<Duration> wait = text.matches("\\d{1,9}") ? seconds(text) : untilDate(text);
        return wait.map(asked -> asked.compareTo(MOST) > 0 ? MOST : asked)
                .map(asked -> asked.isNegative() ? Duration.ZERO : asked);
    }

    private static Optional<Duration> seconds(String text) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }

    private Optional<Duration> untilDate(String text) {
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(Duration.between(clock.instant(), then));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
