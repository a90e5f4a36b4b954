package aniworld.downloads;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// When downloads may run, each day.
///
/// @param spans none for always
/// @param zone whose clock counts
public record Hours(List<Span> spans, ZoneId zone) {
    public static final Hours ALWAYS = new Hours(List.of(), ZoneId.of("UTC"));

    public Hours {
        spans = List.copyOf(spans);
    }

    boolean include(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.includes(time));
    }

    /// From a time to another one, over midnight when that is the earlier; all day when both are
    /// the same.
    public record Span(LocalTime from, LocalTime to) {

        /// @param text such as `22:30-06:00`
        /// @throws java.time.DateTimeException when it is of another form
        public static Span parse(String text) {
            int dash = text.indexOf('-');
            return new Span(
                    LocalTime.parse(text.substring(0, Math.max(0, dash))),
                    LocalTime.parse(text.substring(dash + 1)));
        }

        boolean includes(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean ahead = time.isBefore(to);
            return from.isBefore(to) ? begun && ahead : begun || ahead;
        }
    }
}
