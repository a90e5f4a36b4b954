package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DateRangeTagsTest {

    @Test
    void aSpanOfTimeKeepsAllItsAttributes() {
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXT-X-DATERANGE:ID=\"ad\",START-DATE=\"2024-01-02T03:04:05Z\","
                                + "END-DATE=\"2024-01-02T03:04:35Z\",DURATION=30.5,X-PRICE=4");

        DateRange range = playlist.dateRanges().getFirst();

        assertThat(range.id()).isEqualTo("ad");
        assertThat(range.start()).contains(OffsetDateTime.parse("2024-01-02T03:04:05Z"));
        assertThat(range.end()).contains(OffsetDateTime.parse("2024-01-02T03:04:35Z"));
        assertThat(range.length()).contains(Duration.ofMillis(30_500));
        assertThat(range.attributes()).containsEntry("X-PRICE", "4").hasSize(5);
    }

    @Test
    void oneWithoutIdOrWithAnOddDateIsKeptWithAWarning() {
        String[] lines = {
            "#EXTM3U", "#EXT-X-TARGETDURATION:1", "#EXT-X-DATERANGE:START-DATE=\"soon\"",
        };

        assertThat(Reads.media(lines).dateRanges()).hasSize(1);
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(3, "EXT-X-DATERANGE has no ID"),
                        new Warning(3, "START-DATE is not a date: \"soon\""));
    }
}
