package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTagsTest {

    @Test
    void theVersionIsOneUnlessThePlaylistSaysMore() {
        assertThat(Reads.media("#EXTM3U").preamble().version()).isEqualTo(1);
        assertThat(Reads.media("#EXTM3U", "#EXT-X-VERSION:7").preamble().version()).isEqualTo(7);
        assertThat(Reads.media("#EXTM3U", "#EXT-X-VERSION:seven").preamble().version())
                .isEqualTo(1);
        assertThat(Reads.warnings("#EXTM3U", "#EXT-X-VERSION:99", "#EXT-X-TARGETDURATION:1"))
                .containsExactly(new Warning(2, "No version 99 of the protocol is known"));
    }

    @Test
    void theStartMayCountFromTheEnd() {
        assertThat(
                        Reads.media("#EXTM3U", "#EXT-X-START:TIME-OFFSET=-30.5,PRECISE=YES")
                                .preamble()
                                .start())
                .contains(new Preamble.Start(Duration.ofMillis(-30_500), true));
        assertThat(Reads.media("#EXTM3U", "#EXT-X-START:PRECISE=YES").preamble().start()).isEmpty();
    }

    @Test
    void variablesArePutIntoAddressesAndTextsInQuotes() {
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXT-X-DEFINE:NAME=\"host\",VALUE=\"cdn.test\"",
                        "#EXT-X-DEFINE:NAME=\"root\",VALUE=\"https://{$host}/v\"",
                        "#EXT-X-MAP:URI=\"{$root}/init.mp4\"",
                        "#EXTINF:1,",
                        "{$root}/1.mp4?{$host}");

        Segment segment = playlist.segments().getFirst();

        assertThat(segment.piece().address().written()).isEqualTo("{$root}/1.mp4?{$host}");
        assertThat(segment.piece().address().web())
                .contains(URI.create("https://cdn.test/v/1.mp4?cdn.test"));
        assertThat(segment.coding().init().orElseThrow().piece().address().text())
                .isEqualTo("https://cdn.test/v/init.mp4");
    }

    @Test
    void variablesComeFromTheMasterPlaylistAndTheQuery() {
        MasterPlaylist master =
                Reads.master(
                        "#EXTM3U",
                        "#EXT-X-DEFINE:NAME=\"auth\",VALUE=\"secret\"",
                        "#EXT-X-STREAM-INF:BANDWIDTH=1",
                        "low.m3u8");
        String media =
                """
                #EXTM3U
                #EXT-X-VERSION:11
                #EXT-X-TARGETDURATION:1
                #EXT-X-DEFINE:IMPORT="auth"
                #EXT-X-DEFINE:QUERYPARAM="token"
                #EXTINF:1,
                1.ts?a={$auth}&t={$token}
                """;

        PlaylistResult result = new PlaylistReader().under(master).read(Reads.BASE, media);

        assertThat(result)
                .isInstanceOfSatisfying(
                        PlaylistResult.Media.class,
                        read ->
                                assertThat(read.playlist().segments().getFirst().piece().address())
                                        .hasToString("1.ts?a=secret&t=x"));
        assertThat(Reads.warnings(result)).isEmpty();
    }

    @Test
    void whatIsNotDefinedStaysAsItIsWithAWarning() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-VERSION:8",
            "#EXT-X-TARGETDURATION:1",
            "#EXT-X-DEFINE:IMPORT=\"gone\"",
            "#EXTINF:1,",
            "{$gone}/{$ and {$}.ts",
        };

        assertThat(Reads.media(lines).segments().getFirst().piece().address().text())
                .isEqualTo("{$gone}/{$ and {$}.ts");
        assertThat(Reads.warnings(lines))
                .extracting(Warning::words)
                .containsExactly(
                        "The variable \"gone\" has no value to take",
                        "The variable \"gone\" is not defined",
                        "The variable \" and {$\" is not defined");
    }

    @Test
    void theFirstDefinitionOfAVariableHolds() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-VERSION:8",
            "#EXT-X-TARGETDURATION:1",
            "#EXT-X-DEFINE:NAME=\"a\",VALUE=\"1\"",
            "#EXT-X-DEFINE:NAME=\"a\",VALUE=\"2\"",
            "#EXT-X-DEFINE:NAME=\"b c\",VALUE=\"3\"",
            "#EXT-X-DEFINE:VALUE=\"4\"",
        };

        assertThat(Reads.media(lines).preamble().variables()).containsEntry("a", "1");
        assertThat(Reads.warnings(lines))
                .isEqualTo(
                        List.of(
                                new Warning(5, "The variable \"a\" is defined already"),
                                new Warning(6, "No variable can be called \"b c\""),
                                new Warning(7, "EXT-X-DEFINE names no variable")));
    }
}
