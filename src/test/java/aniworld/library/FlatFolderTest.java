package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of many series in one folder.
class FlatFolderTest {
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
    void filesInTheAnimeDirectoryItselfBelongToTheSeriesThatTheyName() {
        home.file("[Amber] Moss Garden - 01 [720p].mkv");
        home.file("[Amber] Moss Garden - 02 [720p].mkv");
        home.file("Tide.Clock.S02E03.German.1080p.WEB.x264-NOVA.mkv");
        scanned(2, 3);

        assertThat(home.held("Moss Garden")).containsExactly("S01-E01", "S01-E02");
        assertThat(home.held("Tide Clock")).containsExactly("S02-E03");
        scanned(0, 0);
    }

    @Test
    void theyJoinTheSeriesThatHasAFolder() {
        home.file("Moss Garden (2009)/Season 01/Moss Garden - S01E01.mkv");
        home.file("Moss Garden - S01E02.mkv");
        scanned(1, 2);

        assertThat(home.folders()).containsExactly("Moss Garden (2009)");
        assertThat(home.held("moss-garden-2009")).containsExactlyInAnyOrder("S01-E01", "S01-E02");
    }

    @Test
    void oneThatComesLaterJoinsItToo() {
        home.file("Moss Garden (2009)/Season 01/Moss Garden - S01E01.mkv");
        scanned(1, 1);
        home.file("Moss Garden - S01E01.mkv");
        home.file("Moss Garden - S01E02.mkv");
        scanned(0, 1);

        assertThat(home.get("moss-garden-2009").files()).hasSize(3);
    }

    @Test
    void twoFoldersOfOneTitleLeaveThemToThemselves() {
        home.file("Moss Garden (2009)/Moss Garden - S01E01.mkv");
        home.file("Moss Garden (2021)/Moss Garden - S01E01.mkv");
        home.file("Moss Garden - S01E02.mkv");
        scanned(3, 3);

        assertThat(home.held("Moss Garden")).containsExactly("S01-E02");
    }

    @Test
    void aNameThatNamesNoSeriesIsReported() {
        home.file("S01E01.mkv");

        assertThat(home.scan())
                .isEqualTo(
                        new ScanResult.Completed(
                                0,
                                0,
                                List.of(
                                        new ScanResult.Unreadable(
                                                "S01E01.mkv",
                                                "The name does not say of which series it is"))));
    }

    @Test
    void aFolderOfDownloadsIsNoSeries() {
        home.file("Downloads/[Amber] Moss Garden - 01 [720p].mkv");
        home.file("Downloads/Tide Clock - S02E03.mkv");
        home.file("Downloads/Salt Road/Season 1/S01E01.mkv");
        scanned(3, 3);

        assertThat(home.folders())
                .containsExactly("Downloads/Salt Road", "Moss Garden", "Tide Clock");
    }

    @Test
    void aFolderWithTheSameEpisodeOfTwoSeriesIsAHeap() {
        home.file("Winter/Moss Garden - 01.mkv");
        home.file("Winter/Tide Clock - 01.mkv");
        scanned(2, 2);

        assertThat(home.folders()).containsExactly("Moss Garden", "Tide Clock");
    }

    @Test
    void otherSpellingsOfOneTitleAreOneSeries() {
        home.file("MG/Moss Garden - 01.mkv");
        home.file("MG/Kokeniwa - 02.mkv");
        scanned(1, 2);

        assertThat(home.folders()).containsExactly("MG");
    }

    @Test
    void arcsThatBearTheSeriesNameAreNoSeries() {
        home.file("Moss Garden/Moss Garden - Fern Arc - 01.mkv");
        home.file("Moss Garden/Moss Garden - Lichen Arc - 01.mkv");
        home.file("Moss Garden/Moss Garden - Spore Arc - 01.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Moss Garden");
    }

    @Test
    void aHeapThatWasMatchedWithASeriesStaysThat() {
        home.file("Winter/Moss Garden - 01.mkv");
        home.scan();
        home.library.match(new SeriesKey("winter"), TempLibrary.provided("winter", "Winter", 12));

        home.file("Winter/Tide Clock - 01.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Winter");
        assertThat(home.get("winter").files()).hasSize(2);
    }
}
