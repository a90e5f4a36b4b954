package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Series;
import aniworld.library.SeriesKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Folders that hold the folders of several series.
@ExtendWith(OwnLibrary.class)
class FranchiseTest {
    @Test
    void aFolderForEachSeriesWithYears(TempLibrary home) {
        home.file("Tide Clock/Tide Clock (2009)/Season 01/S01E01.mkv");
        home.file("Tide Clock/Tide Clock Zero (2018)/Season 01/S01E01.mkv");
        home.file("Tide Clock/Tide Clock Zero (2018)/Season 01/S01E02.mkv");
        home.scanned(2, 3);

        assertThat(home.folders())
                .containsExactly(
                        "Tide Clock/Tide Clock (2009)", "Tide Clock/Tide Clock Zero (2018)");
        assertThat(home.library.series())
                .extracting(Series::key)
                .extracting(SeriesKey::value)
                .containsExactlyInAnyOrder("tide-clock-2009", "tide-clock-zero-2018");
    }

    @Test
    void aFolderForEachSeriesWhoseFilesAreNamedAfterIt(TempLibrary home) {
        home.file("Tide Clock/Tide Clock Dawn/Tide Clock Dawn - 01.mkv");
        home.file("Tide Clock/Tide Clock Dusk/Tide Clock Dusk - 01.mkv");
        home.scanned(2, 2);

        assertThat(home.held("Tide Clock/Tide Clock Dusk")).containsExactly("S01-E01");
        home.scanned(0, 0);
    }

    @Test
    void filmsBesideThemStayWithTheFranchise(TempLibrary home) {
        home.file("Tide Clock/Dawn (2001)/Season 1/S01E01.mkv");
        home.file("Tide Clock/Dusk (2004)/Season 1/S01E01.mkv");
        home.file("Tide Clock/Movies/Tide Clock The Movie (2005).mkv");
        home.scanned(3, 2);

        assertThat(home.folders())
                .containsExactly("Tide Clock", "Tide Clock/Dawn (2001)", "Tide Clock/Dusk (2004)");
    }

    @Test
    void seasonsArcsAndDisksAreNoSeries(TempLibrary home) {
        home.file("Tide Clock/Tide Clock S1/Tide Clock - 01.mkv");
        home.file("Tide Clock/Tide Clock S2/Tide Clock - 01.mkv");
        home.file("Salt Road/Disc 1/Salt Road - 01.mkv");
        home.file("Salt Road/Disc 2/Salt Road - 02.mkv");
        home.file("Moss Garden/[Amber] Moss Garden - 01-12 [BD]/Moss Garden - 01.mkv");
        home.file("Moss Garden/[Amber] Moss Garden - 13-24 [BD]/Moss Garden - 13.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Moss Garden", "Salt Road", "Tide Clock");
        assertThat(home.held("tide-clock")).containsExactly("S01-E01", "S02-E01");
    }

    @Test
    void oneFolderInAnotherIsNoFranchise(TempLibrary home) {
        home.file("Tide Clock/Tide Clock (2009)/Season 01/S01E01.mkv");
        home.scanned(1, 1);

        assertThat(home.folders()).containsExactly("Tide Clock");
    }

    @Test
    void whatWasTakenForOneSeriesIsSharedOutUntilSomebodyMatchedIt(TempLibrary home) {
        home.file("Tide Clock/Tide Clock Dawn/Tide Clock Dawn - 01.mkv");
        home.scan();
        assertThat(home.folders()).containsExactly("Tide Clock");

        home.file("Tide Clock/Tide Clock Dusk/Tide Clock Dusk - 01.mkv");
        home.scanned(2, 2);

        assertThat(home.folders())
                .containsExactly("Tide Clock/Tide Clock Dawn", "Tide Clock/Tide Clock Dusk");
    }

    @Test
    void aMatchedFolderIsNeverTornApart(TempLibrary home) {
        home.file("Tide Clock/Tide Clock Dawn/Tide Clock Dawn - 01.mkv");
        home.scan();
        home.library.match(
                new SeriesKey("tide-clock"), TempLibrary.provided("tide", "Tide Clock", 12));

        home.file("Tide Clock/Tide Clock Dusk/Tide Clock Dusk - 01.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Tide Clock");
    }
}
