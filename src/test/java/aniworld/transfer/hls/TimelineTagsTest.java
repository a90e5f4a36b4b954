package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimelineTagsTest {

    @Test
    void theWholePlaylistIsDescribed() {
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXT-X-VERSION:4",
                        "#EXT-X-TARGETDURATION:8",
                        "#EXT-X-MEDIA-SEQUENCE:2680",
                        "#EXT-X-PLAYLIST-TYPE:EVENT",
                        "#EXT-X-I-FRAMES-ONLY",
                        "#EXTINF:8,",
                        "a.ts",
                        "#EXTINF:8,",
                        "b.ts",
                        "#EXT-X-ENDLIST");

        MediaPlaylist.Timeline timeline = playlist.timeline();

        assertThat(timeline.target()).contains(Duration.ofSeconds(8));
        assertThat(timeline.type()).contains(MediaPlaylist.Type.EVENT);
        assertThat(timeline.ended()).isTrue();
        assertThat(timeline.iFramesOnly()).isTrue();
        assertThat(playlist.segments())
                .extracting(segment -> segment.place().sequence())
                .containsExactly(2680L, 2681L);
    }

    @Test
    void aLivePlaylistSaysNothingOfAnEnd() {
        MediaPlaylist.Timeline timeline = Reads.media("#EXTM3U").timeline();

        assertThat(timeline.ended()).isFalse();
        assertThat(timeline.type()).isEmpty();
        assertThat(timeline.target()).isEmpty();
        assertThat(timeline.firstSequence()).isZero();
    }

    @Test
    void countingBeginsWhereTheLastTagSaysWhereverItStands() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-TARGETDURATION:5",
            "#EXT-X-MEDIA-SEQUENCE:3",
            "#EXTINF:5,",
            "a.ts",
            "#EXT-X-MEDIA-SEQUENCE:7",
        };

        assertThat(Reads.media(lines).segments().getFirst().place().sequence()).isEqualTo(7);
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(
                                6, "EXT-X-MEDIA-SEQUENCE stands in the playlist more than once"),
                        new Warning(6, "EXT-X-MEDIA-SEQUENCE stands behind a segment"));
    }

    @Test
    void aSequenceBelowZeroIsKeptWithAWarningAndOneBeyondAnyUseIsNot() {
        assertThat(sequence("-11")).isEqualTo(-11);
        assertThat(sequence("99999999999999999999999999")).isZero();
        assertThat(sequence("many")).isZero();
        assertThat(Reads.warnings("#EXTM3U", "#EXT-X-MEDIA-SEQUENCE:-11"))
                .contains(new Warning(2, "EXT-X-MEDIA-SEQUENCE is not a whole number: \"-11\""));
    }

    @Test
    void whatIsListedBehindTheEndIsReadToo() {
        String[] lines = {
            "#EXTM3U", "#EXT-X-TARGETDURATION:5", "#EXT-X-ENDLIST", "#EXTINF:5,", "a.ts",
        };

        assertThat(Reads.media(lines).segments()).hasSize(1);
        assertThat(Reads.warnings(lines)).isEmpty();
    }

    @Test
    void anUnknownTypeIsNone() {
        String[] lines = {"#EXTM3U", "#EXT-X-TARGETDURATION:5", "#EXT-X-PLAYLIST-TYPE:STREAM"};

        assertThat(Reads.media(lines).timeline().type()).isEmpty();
        assertThat(Reads.warnings(lines))
                .containsExactly(new Warning(3, "No playlist is of the type \"STREAM\""));
    }

    @Test
    void aDiscontinuitySequenceBehindASegmentIsWarnedOf() {
        assertThat(
                        Reads.warnings(
                                "#EXTM3U",
                                "#EXT-X-TARGETDURATION:5",
                                "#EXTINF:5,",
                                "a.ts",
                                "#EXT-X-DISCONTINUITY-SEQUENCE:3"))
                .containsExactly(
                        new Warning(
                                5,
                                "EXT-X-DISCONTINUITY-SEQUENCE stands behind a segment or"
                                        + " discontinuity"));
    }

    private static long sequence(String text) {
        return Reads.media("#EXTM3U", "#EXT-X-MEDIA-SEQUENCE:" + text).timeline().firstSequence();
    }
}
