package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    private final RetryAfter retryAfter = new RetryAfter(Workshop.NOON);

    @Test
    void aContentRangeTellsThePartAndTheWhole() {
        assertThat(ContentRange.parse("bytes 5-9/20"))
                .contains(new ContentRange(new Range(5, 10), OptionalLong.of(20)));
        assertThat(ContentRange.parse(" bytes 0-0/*"))
                .contains(new ContentRange(new Range(0, 1), OptionalLong.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes 9-5/20",
                "bytes 5-20/20",
                "bytes */20",
                "lines 1-2/3",
                "bytes 5-9",
                "bytes -5-9/20",
                "bytes 5-99999999999999999999/20",
                ""
            })
    void aContentRangeThatCannotBeIsNone(String header) {
        assertThat(ContentRange.parse(header)).isEmpty();
    }

    @Test
    void aWaitIsReadAsSecondsOrAsADate() {
        assertThat(retryAfter.read("120")).contains(Duration.ofMinutes(2));
        assertThat(retryAfter.read("Thu, 01 Jan 2026 12:01:00 GMT"))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void aWaitIsNeverNegativeAndNeverLongerThanAnHour() {
        assertThat(retryAfter.read("999999999")).contains(Duration.ofHours(1));
        assertThat(retryAfter.read("Fri, 01 Jan 2027 12:00:00 GMT")).contains(Duration.ofHours(1));
        assertThat(retryAfter.read("Wed, 31 Dec 2025 12:00:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e3", "99999999999999999999", "32 Foo 2026"})
    void aWaitThatCannotBeReadIsNone(String header) {
        assertThat(retryAfter.read(header)).isEmpty();
    }
}
