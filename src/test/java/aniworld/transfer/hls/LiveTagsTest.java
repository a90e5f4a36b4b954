package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.transfer.hls.LowLatency.ServerControl;
import aniworld.transfer.hls.LowLatency.Skip;
import aniworld.transfer.hls.LowLatency.Skipping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LiveTagsTest {
    private static final String[] LIVE = {
        "#EXTM3U",
        "#EXT-X-VERSION:9",
        "#EXT-X-TARGETDURATION:4",
        "#EXT-X-PART-INF:PART-TARGET=1.02",
        "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK=12,PART-HOLD-BACK=3,CAN-SKIP-UNTIL=24",
        "#EXT-X-MEDIA-SEQUENCE:100",
        "#EXT-X-SKIP:SKIPPED-SEGMENTS=3,RECENTLY-REMOVED-DATERANGES=\"a\tb\"",
        "#EXT-X-PART:DURATION=2,URI=\"103.mp4\",BYTERANGE=\"50@0\",INDEPENDENT=YES",
        "#EXT-X-PART:DURATION=2,URI=\"103.mp4\",BYTERANGE=\"70\"",
        "#EXTINF:4,",
        "103.mp4",
        "#EXT-X-PART:DURATION=1,URI=\"104.1.mp4\",GAP=YES",
        "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"104.2.mp4\",BYTERANGE-START=5,BYTERANGE-LENGTH=9",
        "#EXT-X-RENDITION-REPORT:URI=\"../low.m3u8\",LAST-MSN=104,LAST-PART=1",
    };

    @Test
    void aLowLatencyPlaylistIsReadWithoutAWarning() {
        assertThat(Reads.warnings(LIVE)).isEmpty();
    }

    @Test
    void skippedSegmentsAreCounted() {
        MediaPlaylist playlist = Reads.media(LIVE);

        assertThat(playlist.lowLatency().skip()).contains(new Skip(3, List.of("a", "b")));
        assertThat(playlist.timeline().firstSequence()).isEqualTo(100);
        assertThat(playlist.segments().getFirst().place().sequence()).isEqualTo(103);
    }

    @Test
    void partsBelongToTheSegmentBehindThem() {
        MediaPlaylist playlist = Reads.media(LIVE);

        assertThat(playlist.segments().getFirst().notes().parts())
                .extracting(part -> part.piece().range())
                .containsExactly(
                        Optional.of(new ByteRange(0, 50)), Optional.of(new ByteRange(50, 70)));
        assertThat(playlist.lowLatency().openParts()).hasSize(1);
        assertThat(playlist.lowLatency().openParts().getFirst().gap()).isTrue();
    }

    @Test
    void whatTheServerCanDoIsKnown() {
        assertThat(Reads.media(LIVE).lowLatency().control())
                .isEqualTo(
                        new ServerControl(
                                true,
                                Optional.of(Duration.ofSeconds(12)),
                                Optional.of(Duration.ofSeconds(3)),
                                Optional.of(new Skipping(Duration.ofSeconds(24), false)),
                                Optional.of(Duration.ofMillis(1_020))));
    }

    @Test
    void hintsAndReportsPointAhead() {
        LowLatency live = Reads.media(LIVE).lowLatency();

        assertThat(live.hints().getFirst().offset()).isEqualTo(5);
        assertThat(live.hints().getFirst().length()).isEqualTo(OptionalLong.of(9));
        assertThat(live.reports().getFirst().lastSequence()).isEqualTo(OptionalLong.of(104));
        assertThat(live.reports().getFirst().address().web())
                .hasToString("Optional[https://films.test/low.m3u8]");
    }

    @Test
    void whatLacksItsAddressIsLeftOutWithAWarning() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-PART:DURATION=1",
            "#EXT-X-PRELOAD-HINT:TYPE=PART",
            "#EXT-X-RENDITION-REPORT:LAST-MSN=1",
        };

        assertThat(Reads.media(lines).lowLatency().openParts()).isEmpty();
        assertThat(Reads.warnings(lines))
                .extracting(Warning::words)
                .contains(
                        "EXT-X-PART has no URI",
                        "EXT-X-PRELOAD-HINT has no URI",
                        "EXT-X-RENDITION-REPORT has no URI");
    }
}
