package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MasterTagsTest {
    private static final String[] FILM = {
        "#EXTM3U",
        "#EXT-X-VERSION:7",
        "#EXT-X-INDEPENDENT-SEGMENTS",
        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"Deutsch\",LANGUAGE=\"de\",DEFAULT=YES,"
                + "AUTOSELECT=YES,CHANNELS=\"2\",URI=\"de.m3u8\"",
        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"日本語\",LANGUAGE=\"ja\","
                + "CHARACTERISTICS=\"x.one,x.two\"",
        "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"Schilder\",FORCED=YES,URI=\"s.m3u8\"",
        "#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID=\"c\",NAME=\"CC\",INSTREAM-ID=\"CC1\"",
        "#EXT-X-STREAM-INF:BANDWIDTH=5000000,AVERAGE-BANDWIDTH=4000000,RESOLUTION=1920x1080,"
                + "FRAME-RATE=23.976,CODECS=\"avc1.640028, mp4a.40.2\",AUDIO=\"a\",SUBTITLES=\"s\","
                + "CLOSED-CAPTIONS=\"c\",VIDEO-RANGE=SDR,SCORE=2.5,NAME=\"Full HD\"",
        "1080.m3u8",
        "#EXT-X-STREAM-INF:BANDWIDTH=800000,CLOSED-CAPTIONS=NONE",
        "# behind a comment",
        "",
        "360.m3u8",
        "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=90000,URI=\"pictures.m3u8\"",
        "#EXT-X-SESSION-DATA:DATA-ID=\"title\",VALUE=\"A film\",LANGUAGE=\"en\"",
        "#EXT-X-SESSION-KEY:METHOD=AES-128,URI=\"key\"",
        "#EXT-X-CONTENT-STEERING:SERVER-URI=\"/steer\",PATHWAY-ID=\"one\"",
    };

    @Test
    void aMasterPlaylistIsReadWithoutAWarning() {
        assertThat(Reads.warnings(FILM)).isEmpty();
        assertThat(Reads.master(FILM).preamble().independentSegments()).isTrue();
    }

    @Test
    void aVariantSaysWhatItIs() {
        Variant full = Reads.master(FILM).variants().getFirst();

        assertThat(full.address().written()).isEqualTo("1080.m3u8");
        assertThat(full.rates())
                .isEqualTo(
                        new Variant.Rates(
                                OptionalLong.of(5_000_000),
                                OptionalLong.of(4_000_000),
                                OptionalDouble.of(2.5)));
        assertThat(full.picture().resolution()).contains(new Variant.Resolution(1920, 1080));
        assertThat(full.picture().frameRate()).hasValue(23.976);
        assertThat(full.picture().codecs()).containsExactly("avc1.640028", "mp4a.40.2");
        assertThat(full.groups())
                .isEqualTo(
                        new Variant.Groups(
                                Optional.of("a"),
                                Optional.empty(),
                                Optional.of("s"),
                                Optional.of("c")));
        assertThat(full.labels().name()).contains("Full HD");
    }

    @Test
    void anAddressMayStandBehindCommentsAndEmptyLines() {
        Variant low = Reads.master(FILM).variants().getLast();

        assertThat(low.address().written()).isEqualTo("360.m3u8");
        assertThat(low.groups().closedCaptions()).isEmpty();
    }

    @Test
    void renditionsAreFoundByTheirGroup() {
        List<Rendition> audio = Reads.master(FILM).group(Rendition.Kind.AUDIO, "a");

        assertThat(audio)
                .extracting(rendition -> rendition.wording().name())
                .containsExactly("Deutsch", "日本語");
        assertThat(audio.getFirst().address()).isPresent();
        assertThat(audio.getLast().address()).isEmpty();
        assertThat(audio.getFirst().picking().preferred()).isTrue();
        assertThat(audio.getLast().wording().characteristics()).containsExactly("x.one", "x.two");
        assertThat(Reads.master(FILM).group(Rendition.Kind.AUDIO, "s")).isEmpty();
    }

    @Test
    void theRestOfTheSessionIsThere() {
        MasterPlaylist film = Reads.master(FILM);

        assertThat(film.iFrameVariants()).hasSize(1);
        assertThat(film.session().data().getFirst().value()).contains("A film");
        assertThat(film.session().keys()).hasSize(1);
        assertThat(film.session().steering().flatMap(MasterPlaylist.Steering::pathway))
                .contains("one");
    }

    @Test
    void aVariantWithoutBandwidthOrWithAnOddOneIsKept() {
        assertThat(bandwidth("PROGRAM-ID=1")).isEmpty();
        assertThat(bandwidth("BANDWIDTH=fast")).isEmpty();
        assertThat(bandwidth("BANDWIDTH=-5")).isEmpty();
        assertThat(bandwidth("BANDWIDTH=1280000.7")).hasValue(1_280_000);
        assertThat(bandwidth("bandwidth = \"7\"")).hasValue(7);
        assertThat(bandwidth("AVERAGE_BANDWIDTH=1,BANDWIDTH=8")).hasValue(8);
        assertThat(streamWarnings("PROGRAM-ID=1"))
                .containsExactly(new Warning(2, "EXT-X-STREAM-INF has no BANDWIDTH"));
    }

    @Test
    void aResolutionThatIsNoneIsLeftOut() {
        assertThat(resolution("1280X720")).contains(new Variant.Resolution(1280, 720));
        assertThat(resolution("1280.5x720")).contains(new Variant.Resolution(1280, 720));
        for (String odd : List.of("1280", "x", "1x2x3", "-1x5", "99999999999x5", "")) {
            assertThat(resolution(odd)).as(odd).isEmpty();
        }
    }

    @Test
    void aVariantWithoutAnAddressIsWarnedOf() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-STREAM-INF:BANDWIDTH=1",
            "#EXT-X-STREAM-INF:BANDWIDTH=2",
            "two.m3u8",
            "#EXT-X-STREAM-INF:BANDWIDTH=3",
        };

        assertThat(Reads.master(lines).variants()).hasSize(1);
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(2, "EXT-X-STREAM-INF has no address behind it"),
                        new Warning(5, "EXT-X-STREAM-INF has no address behind it"));
    }

    @Test
    void aGroupThatDoesNotExistIsWarnedOfOnce() {
        assertThat(
                        Reads.warnings(
                                "#EXTM3U",
                                "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"gone\"",
                                "one.m3u8",
                                "#EXT-X-STREAM-INF:BANDWIDTH=2,AUDIO=\"gone\"",
                                "two.m3u8"))
                .containsExactly(
                        new Warning(
                                0, "No EXT-X-MEDIA is of the group \"gone\" that a variant names"));
    }

    @Test
    void renditionsThatContradictThemselvesAreWarnedOf() {
        assertThat(mediaWarnings("TYPE=SMELL,GROUP-ID=\"g\",NAME=\"n\""))
                .containsExactly("EXT-X-MEDIA of no known TYPE is left out");
        assertThat(mediaWarnings("TYPE=AUDIO"))
                .containsExactly("EXT-X-MEDIA has no GROUP-ID", "EXT-X-MEDIA has no NAME");
        assertThat(mediaWarnings("TYPE=SUBTITLES,GROUP-ID=\"g\",NAME=\"n\""))
                .containsExactly("Subtitles need a URI");
        assertThat(mediaWarnings("TYPE=AUDIO,GROUP-ID=\"g\",NAME=\"n\",FORCED=NO"))
                .containsExactly("FORCED belongs to subtitles");
        assertThat(mediaWarnings("TYPE=CLOSED-CAPTIONS,GROUP-ID=\"g\",NAME=\"n\",URI=\"x\""))
                .containsExactly(
                        "INSTREAM-ID belongs to closed captions, and only to them",
                        "Closed captions have no URI");
        assertThat(mediaWarnings("TYPE=AUDIO,GROUP-ID=\"g\",NAME=\"n\",DEFAULT=YES,AUTOSELECT=NO"))
                .containsExactly("A DEFAULT rendition cannot be AUTOSELECT=NO");
    }

    private static OptionalLong bandwidth(String attributes) {
        return Reads.master(stream(attributes)).variants().getFirst().rates().peak();
    }

    private static Optional<Variant.Resolution> resolution(String text) {
        return Reads.master(stream("BANDWIDTH=1,RESOLUTION=" + text))
                .variants()
                .getFirst()
                .picture()
                .resolution();
    }

    private static List<Warning> streamWarnings(String attributes) {
        return Reads.warnings(stream(attributes));
    }

    private static String[] stream(String attributes) {
        return new String[] {"#EXTM3U", "#EXT-X-STREAM-INF:" + attributes, "one.m3u8"};
    }

    private static List<String> mediaWarnings(String attributes) {
        return Reads.warnings(
                        "#EXTM3U",
                        "#EXT-X-MEDIA:" + attributes,
                        "#EXT-X-STREAM-INF:BANDWIDTH=1",
                        "one.m3u8")
                .stream()
                .map(Warning::words)
                .toList();
    }
}
