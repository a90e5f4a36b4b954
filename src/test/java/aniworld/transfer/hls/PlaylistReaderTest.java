package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.transfer.hls.PlaylistResult.NotAPlaylist;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlaylistReaderTest {
    private static final String FILM =
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:10
            #EXTINF:9.5,
            one.ts
            #EXTINF:4.25,The end
            two.ts
            #EXT-X-ENDLIST
            """;

    @Test
    void readsAFilmWithoutAWarning() {
        MediaPlaylist film = Reads.media(FILM);

        assertThat(film.segments()).hasSize(2);
        assertThat(film.duration()).hasMillis(13_750);
        assertThat(Reads.warnings(FILM)).isEmpty();
    }

    @Test
    void readsTheSameFromTextBytesAndAStream() throws IOException {
        var reader = new PlaylistReader();
        byte[] bytes = FILM.getBytes(StandardCharsets.UTF_8);

        PlaylistResult fromText = reader.read(Reads.BASE, FILM);

        assertThat(reader.read(Reads.BASE, bytes)).isEqualTo(fromText);
        assertThat(reader.read(Reads.BASE, new ByteArrayInputStream(bytes))).isEqualTo(fromText);
    }

    @Test
    void forgivesOtherLineEndsAndAByteOrderMarkWithAWarning() {
        String windows = FILM.replace("\n", "\r\n");
        String old = FILM.replace("\n", "\r");

        assertThat(Reads.media(windows)).isEqualTo(Reads.media(FILM));
        assertThat(Reads.warnings(windows)).isEmpty();
        assertThat(Reads.media(old)).isEqualTo(Reads.media(FILM));
        assertThat(Reads.warnings(old))
                .contains(new Warning(2, "The line ends with a carriage return alone"));
        assertThat(Reads.warnings("\uFEFF" + FILM))
                .containsExactly(new Warning(1, "The text begins with a byte order mark"));
    }

    @Test
    void anEmptyTextIsAPlaylistOfNoSegments() {
        assertThat(Reads.media("").segments()).isEmpty();
        assertThat(Reads.media("#EXTM3U").segments()).isEmpty();
        assertThat(Reads.warnings(""))
                .contains(new Warning(0, "The playlist does not begin with EXTM3U"));
    }

    @Test
    void whatHoldsNoTagIsNoPlaylist() {
        var no = new NotAPlaylist("No line of the text is a tag of a playlist.");

        assertThat(Reads.any("<!doctype html>", "<p>Not found</p>")).isEqualTo(no);
        assertThat(Reads.any("{\"error\":404}")).isEqualTo(no);
        assertThat(Reads.any("# a comment", "film.mp4")).isEqualTo(no);
    }

    @Test
    void readsOnWithoutTheFirstLineAndSaysSo() {
        String headless = FILM.substring("#EXTM3U\n".length());

        assertThat(Reads.media(headless).segments()).hasSize(2);
        assertThat(Reads.warnings(headless))
                .containsExactly(new Warning(0, "The playlist does not begin with EXTM3U"));
        assertThat(Reads.warnings("\n" + FILM))
                .containsExactly(new Warning(2, "EXTM3U is not the first line"));
    }

    @Test
    void commentsAndUnknownTagsAreNothing() {
        String[] lines = {
            "#EXTM3U",
            "# EXTINF:3,",
            "#EXT-X-TARGETDURATION:5",
            "#EXT-X-UNHEARD-OF:URI=\"x\"",
            "#EXTINF:5,",
            "",
            "#note",
            "one.ts",
        };

        assertThat(Reads.media(lines).segments()).hasSize(1);
        assertThat(Reads.warnings(lines)).isEmpty();
    }

    @Test
    void aSingleVariantMakesAMasterPlaylistWhateverElseItHolds() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-TARGETDURATION:5",
            "#EXT-X-STREAM-INF:BANDWIDTH=1000",
            "low.m3u8",
            "#EXTINF:5,",
            "one.ts",
        };

        assertThat(Reads.master(lines).variants()).hasSize(1);
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(2, "A tag of media playlists stands in a master playlist"));
    }

    @Test
    void withoutAVariantThereIsNothingToChooseSoItIsNoMasterPlaylist() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-TARGETDURATION:5",
            "#EXT-X-SESSION-DATA:DATA-ID=\"a\",VALUE=\"b\"",
            "#EXTINF:5,",
            "one.ts",
        };

        assertThat(Reads.media(lines).segments()).hasSize(1);
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(3, "A tag of master playlists stands in a media playlist"));
    }

    @Test
    void whiteSpaceAroundALineIsForgiven() {
        String[] lines = {"  #EXTM3U ", "#EXT-X-TARGETDURATION: 5", "#EXTINF: 5 ,", "\tone.ts  "};

        assertThat(Reads.media(lines).segments().getFirst().piece().address().written())
                .isEqualTo("one.ts");
        assertThat(Reads.warnings(lines))
                .containsExactly(
                        new Warning(1, "White space stands before the line"),
                        new Warning(4, "White space stands before the line"));
    }

    @Test
    void aTagThatIsNotFollowedByAColonIsReadAllTheSame() {
        assertThat(Reads.media("#EXTM3U url=x", "#EXTINF 5,", "a.ts").segments()).hasSize(1);
        assertThat(Reads.warnings("#EXTM3U url=x", "#EXT-X-TARGETDURATION:5"))
                .containsExactly(
                        new Warning(1, "EXTM3U is not followed by a colon but by \"url=x\""));
    }
}
