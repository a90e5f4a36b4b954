package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders as the German tools and stream savers leave them.
class GermanToolsLayoutTest {
    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
    }

    private void scanned(int series, int episodes) {
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(series, episodes, List.of()));
    }

    @Test
    void seasonsAreCalledStaffelAndFilmsFilme() {
        home.file("Der Leuchtturm/Staffel 01/Der Leuchtturm - S01E001 - (German Dub).mp4");
        home.file("Der Leuchtturm/Staffel 02/ 2x01 - Ebbe [BluRay-720p, x264] [DE, JA].mkv");
        home.file("Der Leuchtturm/Filme/Der Leuchtturm - Movie 001 - (German Dub).mp4");
        scanned(1, 2);

        assertThat(home.held("der-leuchtturm")).containsExactly("S01-E01", "S02-E01");
        assertThat(home.get("der-leuchtturm").files()).hasSize(3);
    }

    @Test
    void languagesAreRead() {
        home.file("Der Leuchtturm/Der Leuchtturm - S1E10 (German Dub).mp4");
        scanned(1, 1);

        assertThat(home.get("der-leuchtturm").files().getFirst().language()).contains("German Dub");
    }

    @Test
    void folgeAndEpisodeCount() {
        home.file("Der Leuchtturm (2018)/Staffel 01/Episode 01 - Folge 1 [S01E01].mp4");
        home.file("Der Leuchtturm (2018)/Staffel 2/Folge 3.mp4");
        home.file("Der Leuchtturm (2018)/Episode 4 Staffel 2 von Der Leuchtturm - Serien.mp4");
        scanned(1, 3);

        assertThat(home.held("der-leuchtturm-2018"))
                .containsExactlyInAnyOrder("S01-E01", "S02-E03", "S02-E04");
    }

    @Test
    void aFolderForEachLanguageIsOneSeries() {
        home.file("Der Leuchtturm/German Dub/Staffel 1/Der Leuchtturm - S01E01.mp4");
        home.file("Der Leuchtturm/GerSub/Staffel 1/Der Leuchtturm - S01E01.mp4");
        home.file("Der Leuchtturm/1080p/Der Leuchtturm - S01E02.mp4");
        scanned(1, 2);

        assertThat(home.folders()).containsExactly("Der Leuchtturm");
        assertThat(home.get("der-leuchtturm").filesOf(EpisodeNumber.of(1, 1))).hasSize(2);
    }
}
