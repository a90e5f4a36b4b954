package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.EpisodeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Folders as the German tools and stream savers leave them.
@ExtendWith(OwnLibrary.class)
class GermanToolsLayoutTest {
    @Test
    void seasonsAreCalledStaffelAndFilmsFilme(TempLibrary home) {
        home.file("Der Leuchtturm/Staffel 01/Der Leuchtturm - S01E001 - (German Dub).mp4");
        home.file("Der Leuchtturm/Staffel 02/ 2x01 - Ebbe [BluRay-720p, x264] [DE, JA].mkv");
        home.file("Der Leuchtturm/Filme/Der Leuchtturm - Movie 001 - (German Dub).mp4");
        home.scanned(1, 2);

        assertThat(home.held("der-leuchtturm")).containsExactly("S01-E01", "S02-E01");
        assertThat(home.get("der-leuchtturm").files()).hasSize(3);
    }

    @Test
    void languagesAreRead(TempLibrary home) {
        home.file("Der Leuchtturm/Der Leuchtturm - S1E10 (German Dub).mp4");
        home.scanned(1, 1);

        assertThat(home.get("der-leuchtturm").files().getFirst().language()).contains("German Dub");
    }

    @Test
    void folgeAndEpisodeCount(TempLibrary home) {
        home.file("Der Leuchtturm (2018)/Staffel 01/Episode 01 - Folge 1 [S01E01].mp4");
        home.file("Der Leuchtturm (2018)/Staffel 2/Folge 3.mp4");
        home.file("Der Leuchtturm (2018)/Episode 4 Staffel 2 von Der Leuchtturm - Serien.mp4");
        home.scanned(1, 3);

        assertThat(home.held("der-leuchtturm-2018"))
                .containsExactlyInAnyOrder("S01-E01", "S02-E03", "S02-E04");
    }

    @Test
    void aFolderForEachLanguageIsOneSeries(TempLibrary home) {
        home.file("Der Leuchtturm/German Dub/Staffel 1/Der Leuchtturm - S01E01.mp4");
        home.file("Der Leuchtturm/GerSub/Staffel 1/Der Leuchtturm - S01E01.mp4");
        home.file("Der Leuchtturm/1080p/Der Leuchtturm - S01E02.mp4");
        home.scanned(1, 2);

        assertThat(home.folders()).containsExactly("Der Leuchtturm");
        assertThat(home.get("der-leuchtturm").filesOf(EpisodeNumber.of(1, 1))).hasSize(2);
    }
}
