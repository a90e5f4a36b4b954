package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.transfer.hls.PlanResult.Planned;
import aniworld.transfer.hls.PlanResult.Unfetchable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentPlanTest {
    private static final URI KEY = URI.create("https://films.test/season/key");

    @Test
    void segmentsComeInOrderWithTheirRanges() {
        SegmentPlan plan =
                plan(
                        "#EXT-X-MEDIA-SEQUENCE:5",
                        "#EXTINF:4,",
                        "#EXT-X-BYTERANGE:100@0",
                        "film.ts",
                        "#EXT-X-DISCONTINUITY",
                        "#EXTINF:2.5,",
                        "#EXT-X-BYTERANGE:50",
                        "film.ts");

        URI film = URI.create("https://films.test/season/film.ts");
        assertThat(plan.steps())
                .containsExactly(
                        new Step.Media(
                                new Fetch(
                                        film, Optional.of(new ByteRange(0, 100)), Optional.empty()),
                                5,
                                Duration.ofSeconds(4),
                                false),
                        new Step.Media(
                                new Fetch(
                                        film,
                                        Optional.of(new ByteRange(100, 50)),
                                        Optional.empty()),
                                6,
                                Duration.ofMillis(2_500),
                                true));
        assertThat(plan.duration()).hasMillis(6_500);
        assertThat(plan.fragmented()).isFalse();
    }

    @Test
    void anInitSegmentStandsWhereItChanges() {
        SegmentPlan plan =
                plan(
                        "#EXT-X-MAP:URI=\"a.mp4\"",
                        "#EXTINF:1,",
                        "1.m4s",
                        "#EXT-X-MAP:URI=\"a.mp4\"",
                        "#EXTINF:1,",
                        "2.m4s",
                        "#EXT-X-MAP:URI=\"b.mp4\"",
                        "#EXTINF:1,",
                        "3.m4s",
                        "#EXT-X-MAP:URI=\"a.mp4\"",
                        "#EXTINF:1,",
                        "4.m4s");

        assertThat(names(plan))
                .containsExactly("a.mp4", "1.m4s", "2.m4s", "b.mp4", "3.m4s", "a.mp4", "4.m4s");
        assertThat(plan.fragmented()).isTrue();
    }

    @Test
    void aVectorIsGivenOrTheSequenceNumber() {
        SegmentPlan plan =
                plan(
                        "#EXT-X-MEDIA-SEQUENCE:7",
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"key\"",
                        "#EXT-X-MAP:URI=\"init.mp4\"",
                        "#EXTINF:1,",
                        "7.ts",
                        "#EXTINF:1,",
                        "8.ts",
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"key\",IV=0xff",
                        "#EXTINF:1,",
                        "9.ts",
                        "#EXT-X-KEY:METHOD=NONE",
                        "#EXTINF:1,",
                        "10.ts");

        assertThat(plan.steps())
                .extracting(step -> step.fetch().lock())
                .containsExactly(
                        Optional.of(new Lock(KEY, Iv.ofSequence(7))),
                        Optional.of(new Lock(KEY, Iv.ofSequence(7))),
                        Optional.of(new Lock(KEY, Iv.ofSequence(8))),
                        Optional.of(new Lock(KEY, new Iv(0, 255))),
                        Optional.empty());
    }

    @Test
    void theKeyThatIsOursIsTakenAmongSeveral() {
        SegmentPlan plan =
                plan(
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"key\",IV=0x1",
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"skd://x\",KEYFORMAT=\"vendor\"",
                        "#EXTINF:1,",
                        "1.ts");

        assertThat(plan.steps().getFirst().fetch().lock()).contains(new Lock(KEY, new Iv(0, 1)));
    }

    @Test
    void whatCannotBeOpenedIsNotFetched() {
        assertThat(reason("#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"key\"", "#EXTINF:1,", "1.ts"))
                .isEqualTo(
                        "The stream is protected with \"SAMPLE-AES\" of \"identity\", which cannot"
                                + " be opened.");
        assertThat(reason("#EXT-X-KEY:METHOD=AES-128", "#EXTINF:1,", "1.ts"))
                .isEqualTo("The playlist's key has no address on the web.");
        assertThat(reason("#EXT-X-KEY:METHOD=AES-128,URI=\"file:///k\"", "#EXTINF:1,", "1.ts"))
                .isEqualTo("The playlist's key has no address on the web.");
        assertThat(reason("#EXT-X-KEY:METHOD=AES-128,URI=\"key\",IV=7", "#EXTINF:1,", "1.ts"))
                .isEqualTo("The playlist's initialisation vector cannot be read.");
        assertThat(reason("#EXTINF:1,", "file:///etc/passwd"))
                .isEqualTo("The playlist names a place outside the web.");
        assertThat(reason("#EXT-X-MAP:URI=\"half.mp4", "#EXTINF:1,", "1.ts"))
                .isEqualTo("The playlist names a place outside the web.");
    }

    @Test
    void gapsAreLeftOutAndCounted() {
        SegmentPlan plan =
                plan(
                        "#EXTINF:3,",
                        "1.ts",
                        "#EXT-X-GAP",
                        "#EXTINF:4,",
                        "2.ts",
                        "#EXTINF:5,",
                        "3.ts",
                        "#EXTINF:5,",
                        "4.ts");

        assertThat(names(plan)).containsExactly("1.ts", "3.ts", "4.ts");
        assertThat(plan.duration()).hasSeconds(13);
        assertThat(plan.missing()).hasSeconds(4);
        assertThat(plan.steps())
                .extracting(step -> ((Step.Media) step).restarts())
                .containsExactly(false, true, false);
    }

    @Test
    void aSegmentOfNoBytesIsNotFetched() {
        assertThat(names(plan("#EXTINF:1,", "#EXT-X-BYTERANGE:0@9", "1.ts", "#EXTINF:1,", "2.ts")))
                .containsExactly("2.ts");
    }

    @Test
    void anUpdateOfALiveStreamGoesOnWhereTheOneBeforeEnded() {
        SegmentPlan first =
                plan(
                        "#EXT-X-MEDIA-SEQUENCE:10",
                        "#EXT-X-MAP:URI=\"a.mp4\"",
                        "#EXTINF:1,",
                        "10.m4s",
                        "#EXTINF:1,",
                        "11.m4s");
        PlanResult update =
                first.further(
                        playlist(
                                "#EXT-X-MEDIA-SEQUENCE:11",
                                "#EXT-X-MAP:URI=\"a.mp4\"",
                                "#EXTINF:1,",
                                "11.m4s",
                                "#EXTINF:1,",
                                "12.m4s",
                                "#EXT-X-ENDLIST"));

        SegmentPlan second = ((Planned) update).plan();

        assertThat(names(second)).containsExactly("12.m4s");
        assertThat(second.duration()).hasSeconds(1);
        assertThat(second.fragmented()).isTrue();
        assertThat(((Planned) second.further(playlist())).plan().steps()).isEmpty();
        assertThat(((Planned) second.further(playlist())).plan().tail()).isEqualTo(second.tail());
    }

    @Test
    void segmentsThatWentByUnseenAreSaid() {
        SegmentPlan first = plan("#EXT-X-MEDIA-SEQUENCE:10", "#EXTINF:1,", "10.ts");

        assertThat(first.further(playlist("#EXT-X-MEDIA-SEQUENCE:14", "#EXTINF:1,", "14.ts")))
                .isEqualTo(
                        new Unfetchable(
                                "3 segments of the live stream went by before they were read."));
    }

    private static MediaPlaylist playlist(String... lines) {
        return Reads.media("#EXTM3U\n" + String.join("\n", lines));
    }

    private static SegmentPlan plan(String... lines) {
        PlanResult result = SegmentPlan.of(playlist(lines));
        assertThat(result).isInstanceOf(Planned.class);
        return ((Planned) result).plan();
    }

    private static String reason(String... lines) {
        PlanResult result = SegmentPlan.of(playlist(lines));
        assertThat(result).isInstanceOf(Unfetchable.class);
        return ((Unfetchable) result).reason();
    }

    private static List<String> names(SegmentPlan plan) {
        return plan.steps().stream()
                .map(step -> step.fetch().address().getPath())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }
}
