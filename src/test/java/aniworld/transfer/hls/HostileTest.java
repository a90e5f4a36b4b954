package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.transfer.hls.PlaylistResult.NotAPlaylist;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class HostileTest {
    private static final PlaylistLimits SMALL = new PlaylistLimits(4_000, 300, 10, 4, 5);

    private final PlaylistReader small = new PlaylistReader(SMALL, Map.of());

    @Test
    void anEndlessPlaylistIsReadUpToTheBoundAndRefused() throws IOException {
        PlaylistResult result = small.read(Reads.BASE, new EndlessStream());

        assertThat(result).isEqualTo(new NotAPlaylist("The playlist is longer than 4000 bytes."));
        assertThat(small.read(Reads.BASE, "#".repeat(4_001))).isEqualTo(result);
    }

    @Test
    void aLineBeyondTheBoundIsRefused() {
        assertThat(small.read(Reads.BASE, "#EXTM3U\n#" + "x".repeat(300)))
                .isEqualTo(new NotAPlaylist("Line 2 is longer than 300 characters."));
    }

    @Test
    void moreItemsThanAreReadAreRefusedNotCut() {
        assertThat(small.read(Reads.BASE, "#EXTM3U\n" + "#EXTINF:1,\na\n".repeat(11)))
                .isEqualTo(new NotAPlaylist("The playlist has more than 10 segments."));
        assertThat(small.read(Reads.BASE, "#EXT-X-PART:DURATION=1,URI=\"a\"\n".repeat(11)))
                .isEqualTo(new NotAPlaylist("The playlist has more than 10 parts."));
        assertThat(small.read(Reads.BASE, "#EXT-X-DATERANGE:ID=\"a\"\n".repeat(11)))
                .isEqualTo(new NotAPlaylist("The playlist has more than 10 date ranges."));
        assertThat(small.read(Reads.BASE, "#EXT-X-STREAM-INF:A=1\na\n".repeat(5)))
                .isEqualTo(new NotAPlaylist("The playlist has more than 4 variants."));
        assertThat(small.read(Reads.BASE, numbered("#EXT-X-DEFINE:NAME=\"v%d\",VALUE=\"\"\n")))
                .isEqualTo(new NotAPlaylist("The playlist defines more than 4 variables."));
        assertThat(
                        small.read(
                                Reads.BASE,
                                numbered("#EXT-X-KEY:METHOD=X,URI=\"k\",KEYFORMAT=\"f%d\"\n")))
                .isEqualTo(new NotAPlaylist("The playlist has more than 4 key formats."));
    }

    @Test
    void variablesThatMultiplyAreRefused() {
        String bomb =
                "#EXTM3U\n#EXT-X-DEFINE:NAME=\"a\",VALUE=\"%s\"\n#EXTINF:1,\n%s"
                        .formatted("x".repeat(100), "{$a}".repeat(20));

        assertThat(small.read(Reads.BASE, bomb))
                .isEqualTo(
                        new NotAPlaylist(
                                "With its variables, line 4 makes the playlist too long."));
    }

    @Test
    void warningsAreBounded() {
        PlaylistResult result = small.read(Reads.BASE, "#EXTM3U\n" + "a\n".repeat(100));

        assertThat(Reads.warnings(result)).hasSize(6);
        assertThat(Reads.warnings(result).getLast())
                .isEqualTo(new Warning(0, "96 more warnings are left out"));
    }

    @Test
    void warningsQuoteNothingLongAndNoControlCharacters() {
        String odd = "\u001b[31m\u0000" + "x".repeat(5_000);

        assertThat(Reads.warnings("#EXTM3U", "#EXT-X-PLAYLIST-TYPE:" + odd))
                .allSatisfy(
                        warning ->
                                assertThat(warning.words())
                                        .hasSizeLessThan(300)
                                        .matches("\\P{Cntrl}*"));
    }

    @Test
    void nulAndOtherControlCharactersAreReadWithAWarning() {
        String[] lines = {"#EXTM3U", "#EXTINF:1,\u0007", "a\u0000b.ts\u0000"};

        assertThat(Reads.media(lines).segments().getFirst().piece().address().web())
                .hasToString("Optional[https://films.test/season/a%00b.ts]");
        assertThat(Reads.warnings(lines))
                .contains(
                        new Warning(2, "The line holds control characters"),
                        new Warning(3, "The line holds control characters"));
    }

    @Test
    void brokenUtf8IsReadWithAWarning() {
        byte[] bytes = "#EXTM3U\n#EXTINF:1,caf\u00e9\na.ts".getBytes(StandardCharsets.ISO_8859_1);

        PlaylistResult result = new PlaylistReader().read(Reads.BASE, bytes);

        assertThat(result)
                .isInstanceOfSatisfying(
                        PlaylistResult.Media.class,
                        media ->
                                assertThat(media.playlist().segments().getFirst().timing().title())
                                        .isEqualTo("caf\uFFFD"));
        assertThat(Reads.warnings(result)).contains(new Warning(0, "The text is not UTF-8"));
    }

    @Test
    void numbersBeyondAllBoundsAreNone() {
        String huge = "9".repeat(500);
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXT-X-VERSION:" + huge,
                        "#EXT-X-TARGETDURATION:" + huge,
                        "#EXT-X-MEDIA-SEQUENCE:4611686018427387904",
                        "#EXT-X-DISCONTINUITY-SEQUENCE:-" + huge,
                        "#EXT-X-SKIP:SKIPPED-SEGMENTS=4611686018427387904",
                        "#EXT-X-BITRATE:1e99",
                        "#EXT-X-BYTERANGE:4611686018427387904@4611686018427387904",
                        "#EXTINF:" + huge,
                        "a.ts");

        Segment segment = playlist.segments().getFirst();

        assertThat(segment.timing().duration()).isEqualTo(Duration.ZERO);
        assertThat(segment.piece().range().orElseThrow().end()).isPositive();
        assertThat(playlist.timeline().target()).isEmpty();
    }

    @Test
    void aLongPlaylistIsReadInTimeThatGrowsWithItsLengthAlone() {
        String segment = "#EXTINF:2.000,\nfolder/segment.ts?token=0123456789\n";
        String text =
                "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n" + segment.repeat(90_000);

        long start = System.nanoTime();
        MediaPlaylist playlist = Reads.media(text);

        assertThat(playlist.segments()).hasSize(90_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aLineOfNothingButMarksIsReadInOneGo() {
        for (String mark : new String[] {"=", ",", "\"", "{$", "{$}", "A=\"", "../", "%", "x="}) {
            String line = mark.repeat(60_000 / mark.length());

            PlaylistResult result =
                    Reads.any(
                            "#EXTM3U",
                            "#EXT-X-MAP:" + line,
                            "#EXT-X-KEY:URI=\"" + line,
                            "#EXTINF:1,",
                            line);

            assertThat(result).as(mark).isInstanceOf(PlaylistResult.Media.class);
            Reads.media("#EXTINF:1,", line)
                    .segments()
                    .forEach(segment -> segment.piece().address().web());
        }
    }

    /// What changed bytes, lines and numbers can do to a playlist that holds every tag.
    @Test
    void noMutationMakesReadingChoosingOrPlanningThrow() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_240_229L);
        var reader = new PlaylistReader(new PlaylistLimits(4_000, 300, 40, 40, 5), Map.of());
        for (int i = 0; i < 4_000; i++) {
            PlaylistResult result = reader.read(Reads.BASE, Mutant.of(random));

            assertThat(Reads.warnings(result)).hasSizeLessThanOrEqualTo(6);
            use(result);
        }
    }

    private static void use(PlaylistResult result) {
        var wish = new StreamWish(OptionalInt.of(720), OptionalLong.empty(), List.of("de"));
        switch (result) {
            case PlaylistResult.Master(MasterPlaylist master, _) ->
                    assertThat(VariantChoice.ranked(master, wish)).hasSameSizeAs(master.variants());
            case PlaylistResult.Media(MediaPlaylist media, _) -> {
                assertThat(SegmentPlan.of(media)).isNotNull();
                assertThat(media.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
            }
            case NotAPlaylist(String reason) -> assertThat(reason).isNotBlank();
        }
    }

    private static String numbered(String line) {
        var text = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i < 20; i++) {
            text.append(line.formatted(i));
        }
        return text.toString();
    }

    private static final class EndlessStream extends InputStream {
        @Override
        public int read() {
            return '#';
        }
    }
}
