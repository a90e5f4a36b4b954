package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static Hours hours(String zone, String... spans) {
        return new Hours(Stream.of(spans).map(Hours.Span::parse).toList(), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "01:00-07:00, 00:59:59, false",
        "01:00-07:00, 01:00:00, true",
        "01:00-07:00, 06:59:59, true",
        "01:00-07:00, 07:00:00, false",
        "22:30-06:00, 23:00:00, true",
        "22:30-06:00, 05:59:00, true",
        "22:30-06:00, 12:00:00, false",
        "08:00-08:00, 03:00:00, true"
    })
    void aSpanGoesFromItsFirstTimeToTheOther(String span, String time, boolean included) {
        Instant now = Instant.parse("2026-03-01T" + time + "Z");

        assertThat(hours("UTC", span).include(now)).isEqualTo(included);
    }

    @Test
    void theClockOfTheZoneCounts() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(hours("Europe/Berlin", "13:00-14:00").include(noon)).isTrue();
        assertThat(hours("UTC", "13:00-14:00").include(noon)).isFalse();
    }

    /// In Berlin the hour from 02:00 is left out on 29 March 2026, and there twice on 25 October.
    @ParameterizedTest
    @CsvSource({
        "02:15-02:45, 2026-03-29T00:59:59Z, false",
        "02:15-02:45, 2026-03-29T01:00:00Z, false",
        "01:30-04:00, 2026-03-29T00:30:00Z, true",
        "01:30-04:00, 2026-03-29T01:00:00Z, true",
        "01:30-04:00, 2026-03-29T02:00:00Z, false",
        "02:00-03:00, 2026-10-25T00:30:00Z, true",
        "02:00-03:00, 2026-10-25T01:30:00Z, true",
        "02:00-03:00, 2026-10-25T02:00:00Z, false",
        "22:00-02:30, 2026-10-25T00:45:00Z, false",
        "22:00-02:30, 2026-10-25T01:15:00Z, true"
    })
    void aNightWithAnHourMoreOrLessGoesByTheClockOnTheWall(
            String span, Instant now, boolean included) {
        assertThat(hours("Europe/Berlin", span).include(now)).isEqualTo(included);
    }

    @Test
    void severalSpansAddUpAndNoneIsAlways() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(hours("UTC", "01:00-02:00", "11:00-13:00").include(noon)).isTrue();
        assertThat(new Hours(List.of(), ZoneId.of("UTC")).include(noon)).isTrue();
    }
}
