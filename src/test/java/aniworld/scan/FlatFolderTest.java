package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.SeriesKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Files of many series in one folder.
@ExtendWith(OwnLibrary.class)
class FlatFolderTest {
    @Test
    void filesInTheAnimeDirectoryItselfBelongToTheSeriesThatTheyName(TempLibrary home) {
        home.file("[Amber] Moss Garden - 01 [720p].mkv");
        home.file("[Amber] Moss Garden - 02 [720p].mkv");
        home.file("Tide.Clock.S02E03.German.1080p.WEB.x264-NOVA.mkv");
        home.scanned(2, 3);

        assertThat(home.held("Moss Garden")).containsExactly("S01-E01", "S01-E02");
        assertThat(home.held("Tide Clock")).containsExactly("S02-E03");
        home.scanned(0, 0);
    }

    @Test
    void theyJoinTheSeriesThatHasAFolder(TempLibrary home) {
        home.file("Moss Garden (2009)/Season 01/Moss Garden - S01E01.mkv");
        home.file("Moss Garden - S01E02.mkv");
        home.scanned(1, 2);

        assertThat(home.folders()).containsExactly("Moss Garden (2009)");
        assertThat(home.held("moss-garden-2009")).containsExactlyInAnyOrder("S01-E01", "S01-E02");
    }

    @Test
    void oneThatComesLaterJoinsItToo(TempLibrary home) {
        home.file("Moss Garden (2009)/Season 01/Moss Garden - S01E01.mkv");
        home.scanned(1, 1);
        home.file("Moss Garden - S01E01.mkv");
        home.file("Moss Garden - S01E02.mkv");
        home.scanned(0, 1);

        assertThat(home.get("moss-garden-2009").files()).hasSize(3);
    }

    @Test
    void twoFoldersOfOneTitleLeaveThemToThemselves(TempLibrary home) {
        home.file("Moss Garden (2009)/Moss Garden - S01E01.mkv");
        home.file("Moss Garden (2021)/Moss Garden - S01E01.mkv");
        home.file("Moss Garden - S01E02.mkv");
        home.scanned(3, 3);

        assertThat(home.held("Moss Garden")).containsExactly("S01-E02");
    }

    @Test
    void aNameThatNamesNoSeriesIsReported(TempLibrary home) {
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
    void aFolderOfDownloadsIsNoSeries(TempLibrary home) {
        home.file("Downloads/[Amber] Moss Garden - 01 [720p].mkv");
        home.file("Downloads/Tide Clock - S02E03.mkv");
        home.file("Downloads/Salt Road/Season 1/S01E01.mkv");
        home.scanned(3, 3);

        assertThat(home.folders())
                .containsExactly("Downloads/Salt Road", "Moss Garden", "Tide Clock");
    }

    @Test
    void aFolderWithTheSameEpisodeOfTwoSeriesIsAHeap(TempLibrary home) {
        home.file("Winter/Moss Garden - 01.mkv");
        home.file("Winter/Tide Clock - 01.mkv");
        home.scanned(2, 2);

        assertThat(home.folders()).containsExactly("Moss Garden", "Tide Clock");
    }

    @Test
    void otherSpellingsOfOneTitleAreOneSeries(TempLibrary home) {
        home.file("MG/Moss Garden - 01.mkv");
        home.file("MG/Kokeniwa - 02.mkv");
        home.scanned(1, 2);

        assertThat(home.folders()).containsExactly("MG");
    }

    @Test
    void arcsThatBearTheSeriesNameAreNoSeries(TempLibrary home) {
        home.file("Moss Garden/Moss Garden - Fern Arc - 01.mkv");
        home.file("Moss Garden/Moss Garden - Lichen Arc - 01.mkv");
        home.file("Moss Garden/Moss Garden - Spore Arc - 01.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Moss Garden");
    }

    @Test
    void aHeapThatWasMatchedWithASeriesStaysThat(TempLibrary home) {
        home.file("Winter/Moss Garden - 01.mkv");
        home.scan();
        home.library.match(new SeriesKey("winter"), TempLibrary.provided("winter", "Winter", 12));

        home.file("Winter/Tide Clock - 01.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Winter");
        assertThat(home.get("winter").files()).hasSize(2);
    }
}
