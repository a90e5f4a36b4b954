package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentTagsTest {

    @Test
    void aDurationIsReadToTheNanosecond() {
        assertThat(durations("6.006,", "0.000000001,", "10", "1e1,", "3.5;x,"))
                .containsExactly(
                        Duration.ofMillis(6_006),
                        Duration.ofNanos(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(3_500));
    }

    @Test
    void aDurationThatCannotBeReadIsZeroAndTheSegmentStays() {
        assertThat(durations("", "soon,", "-1,", "9e99,", ".,", "NaN,", "1e100,"))
                .hasSize(7)
                .containsOnly(Duration.ZERO);
        assertThat(segmentWarnings("#EXTINF:soon,"))
                .containsExactly(new Warning(4, "EXTINF is not a number: \"soon\""));
        assertThat(segmentWarnings("#EXTINF:-1,"))
                .contains(new Warning(4, "EXTINF is below zero: \"-1\""));
    }

    @Test
    void aTitleMayHoldCommas() {
        assertThat(one("#EXTINF:5,One, two").timing().title()).isEqualTo("One, two");
        assertThat(one("#EXTINF:5").timing().title()).isEmpty();
        assertThat(segmentWarnings("#EXTINF:5"))
                .containsExactly(new Warning(4, "EXTINF has no comma behind the duration"));
    }

    @Test
    void anAddressWithoutADurationIsLeftOut() {
        String[] lines = media("#EXTINF:5,", "one.ts", "two.ts", "#EXTINF:5,", "three.ts");

        assertThat(Reads.media(lines).segments())
                .extracting(segment -> segment.piece().address().written())
                .containsExactly("one.ts", "three.ts");
        assertThat(Reads.warnings(lines))
                .containsExactly(new Warning(6, "An address with no EXTINF before it is left out"));
    }

    @Test
    void aDurationWithoutAnAddressIsWarnedOf() {
        String[] lines = media("#EXTINF:5,", "#EXTINF:4,", "one.ts", "#EXTINF:3,");

        assertThat(Reads.media(lines).duration()).hasSeconds(4);
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(4, "EXTINF has no address behind it"),
                        new Warning(7, "EXTINF has no address behind it"));
    }

    @Test
    void aByteRangeWithoutAnOffsetFollowsTheOneBefore() {
        assertThat(
                        ranges(
                                "#EXT-X-BYTERANGE:100@50", "a.ts",
                                "#EXT-X-BYTERANGE:20", "a.ts",
                                "#EXT-X-BYTERANGE: 30 @ 500 ", "a.ts",
                                "#EXT-X-BYTERANGE:40", "a.ts"))
                .containsExactly(range(50, 100), range(150, 20), range(500, 30), range(530, 40));
    }

    @Test
    void aByteRangeThatFollowsNothingBeginsAtZeroWithAWarning() {
        String[] other = {
            "#EXT-X-BYTERANGE:100@50", "a.ts", "#EXT-X-BYTERANGE:20", "b.ts",
        };
        String[] behindWhole = {"#EXTINF:1,", "a.ts", "#EXT-X-BYTERANGE:20", "a.ts"};

        assertThat(ranges(other)).containsExactly(range(50, 100), range(0, 20));
        assertThat(ranges("#EXT-X-BYTERANGE:7", "a.ts")).containsExactly(range(0, 7));
        assertThat(ranges(behindWhole)).containsExactly(Optional.empty(), range(0, 20));
        assertThat(segmentWarnings("#EXT-X-BYTERANGE:7", "#EXTINF:5,"))
                .extracting(Warning::words)
                .contains("A byte range without an offset follows none of the same resource");
    }

    @Test
    void aByteRangeThatCannotBeReadIsWarnedOf() {
        for (String text : List.of("", "x", "5@x", "-5@1", "99999999999999999999@1", "@")) {
            assertThat(ranges("#EXT-X-BYTERANGE:" + text, "a.ts"))
                    .as(text)
                    .containsExactly(Optional.empty());
            assertThat(segmentWarnings("#EXT-X-BYTERANGE:" + text, "#EXTINF:5,"))
                    .extracting(Warning::words)
                    .contains("The byte range " + Warnings.quote(text) + " cannot be read");
        }
    }

    @Test
    void discontinuitiesAreMarkedAndCounted() {
        String[] lines =
                media(
                        "#EXT-X-DISCONTINUITY-SEQUENCE:7",
                        "#EXTINF:1,",
                        "a.ts",
                        "#EXT-X-DISCONTINUITY",
                        "#EXTINF:1,",
                        "b.ts",
                        "#EXTINF:1,",
                        "c.ts");

        assertThat(Reads.media(lines).segments())
                .extracting(Segment::place)
                .containsExactly(
                        new Segment.Place(0, 7, false),
                        new Segment.Place(1, 8, true),
                        new Segment.Place(2, 8, false));
    }

    @Test
    void aDiscontinuityBeforeALeftOutAddressHoldsForTheNextSegment() {
        String[] lines = media("#EXT-X-DISCONTINUITY", "a.ts", "#EXTINF:1,", "b.ts");

        assertThat(Reads.media(lines).segments().getFirst().place().restarts()).isTrue();
    }

    @Test
    void aDateIsReadInTheFormsThatAreMet() {
        var noon = OffsetDateTime.parse("2024-02-29T12:00:00Z");

        assertThat(date("2024-02-29T12:00:00Z")).contains(noon);
        assertThat(date("2024-02-29T14:00:00.000+02:00").map(OffsetDateTime::toInstant))
                .contains(noon.toInstant());
        assertThat(date("2024-02-29T14:00:00+0200").map(OffsetDateTime::toInstant))
                .contains(noon.toInstant());
        assertThat(date("2024-02-29 12:00:00")).contains(noon);
        assertThat(date("yesterday")).isEmpty();
        assertThat(segmentWarnings("#EXT-X-PROGRAM-DATE-TIME:yesterday", "#EXTINF:5,"))
                .containsExactly(
                        new Warning(4, "EXT-X-PROGRAM-DATE-TIME is not a date: \"yesterday\""));
    }

    @Test
    void aGapHoldsForOneSegmentAndABitrateForAllThatFollowWithoutARange() {
        String[] lines =
                media(
                        "#EXT-X-GAP",
                        "#EXT-X-BITRATE:800",
                        "#EXTINF:1,",
                        "a.ts",
                        "#EXTINF:1,",
                        "b.ts",
                        "#EXT-X-BYTERANGE:5@0",
                        "#EXTINF:1,",
                        "c.ts");

        assertThat(Reads.media(lines).segments())
                .extracting(segment -> segment.notes().gap())
                .containsExactly(true, false, false);
        assertThat(Reads.media(lines).segments())
                .extracting(segment -> segment.notes().bitrate())
                .containsExactly(OptionalLong.of(800), OptionalLong.of(800), OptionalLong.empty());
    }

    @Test
    void whatTheDeclaredVersionDoesNotKnowIsWarnedOf() {
        assertThat(Reads.warnings("#EXTM3U", "#EXT-X-TARGETDURATION:5", "#EXTINF:4.5,", "a.ts"))
                .containsExactly(
                        new Warning(
                                3,
                                "A duration with a fraction needs EXT-X-VERSION 3, the playlist"
                                        + " says 1"));
    }

    @Test
    void aSegmentLongerThanTheTargetIsWarnedOf() {
        assertThat(segmentWarnings("#EXTINF:10.5,"))
                .containsExactly(new Warning(5, "The segment is longer than EXT-X-TARGETDURATION"));
        assertThat(segmentWarnings("#EXTINF:10.49,")).isEmpty();
    }

    private static Optional<ByteRange> range(long offset, long length) {
        return Optional.of(new ByteRange(offset, length));
    }

    private static List<Optional<ByteRange>> ranges(String... lines) {
        String[] all =
                Arrays.stream(lines)
                        .flatMap(
                                line ->
                                        line.startsWith("#EXT-X-BYTERANGE")
                                                ? Stream.of("#EXTINF:1,", line)
                                                : Stream.of(line))
                        .toArray(String[]::new);
        return Reads.media(media(all)).segments().stream()
                .map(segment -> segment.piece().range())
                .toList();
    }

    private static List<Duration> durations(String... values) {
        String[] lines =
                Arrays.stream(values)
                        .flatMap(value -> Stream.of("#EXTINF:" + value, "a.ts"))
                        .toArray(String[]::new);
        return Reads.media(media(lines)).segments().stream()
                .map(segment -> segment.timing().duration())
                .toList();
    }

    private static Optional<OffsetDateTime> date(String text) {
        return one("#EXT-X-PROGRAM-DATE-TIME:" + text, "#EXTINF:5,").timing().date();
    }

    private static Segment one(String... tags) {
        return Reads.media(withAddress(tags)).segments().getFirst();
    }

    private static List<Warning> segmentWarnings(String... tags) {
        return Reads.warnings(withAddress(tags));
    }

    private static String[] withAddress(String... tags) {
        return Stream.concat(Arrays.stream(media(tags)), Stream.of("a.ts")).toArray(String[]::new);
    }

    /// The tags stand from line 4 on.
    private static String[] media(String... lines) {
        return Stream.concat(
                        Stream.of("#EXTM3U", "#EXT-X-VERSION:6", "#EXT-X-TARGETDURATION:10"),
                        Arrays.stream(lines))
                .toArray(String[]::new);
    }
}
