package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that hold the folders of several series.
class FranchiseTest {
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
    void aFolderForEachSeriesWithYears() {
        home.file("Tide Clock/Tide Clock (2009)/Season 01/S01E01.mkv");
        home.file("Tide Clock/Tide Clock Zero (2018)/Season 01/S01E01.mkv");
        home.file("Tide Clock/Tide Clock Zero (2018)/Season 01/S01E02.mkv");
        scanned(2, 3);

        assertThat(home.folders())
                .containsExactly(
                        "Tide Clock/Tide Clock (2009)", "Tide Clock/Tide Clock Zero (2018)");
        assertThat(home.library.series())
                .extracting(Series::key)
                .extracting(SeriesKey::value)
                .containsExactlyInAnyOrder("tide-clock-2009", "tide-clock-zero-2018");
    }

    @Test
    void aFolderForEachSeriesWhoseFilesAreNamedAfterIt() {
        home.file("Tide Clock/Tide Clock Dawn/Tide Clock Dawn - 01.mkv");
        home.file("Tide Clock/Tide Clock Dusk/Tide Clock Dusk - 01.mkv");
        scanned(2, 2);

        assertThat(home.held("Tide Clock/Tide Clock Dusk")).containsExactly("S01-E01");
        scanned(0, 0);
    }

    @Test
    void filmsBesideThemStayWithTheFranchise() {
        home.file("Tide Clock/Dawn (2001)/Season 1/S01E01.mkv");
        home.file("Tide Clock/Dusk (2004)/Season 1/S01E01.mkv");
        home.file("Tide Clock/Movies/Tide Clock The Movie (2005).mkv");
        scanned(3, 2);

        assertThat(home.folders())
                .containsExactly("Tide Clock", "Tide Clock/Dawn (2001)", "Tide Clock/Dusk (2004)");
    }

    @Test
    void seasonsArcsAndDisksAreNoSeries() {
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
    void oneFolderInAnotherIsNoFranchise() {
        home.file("Tide Clock/Tide Clock (2009)/Season 01/S01E01.mkv");
        scanned(1, 1);

        assertThat(home.folders()).containsExactly("Tide Clock");
    }

    @Test
    void whatWasTakenForOneSeriesIsSharedOutUntilSomebodyMatchedIt() {
        home.file("Tide Clock/Tide Clock Dawn/Tide Clock Dawn - 01.mkv");
        home.scan();
        assertThat(home.folders()).containsExactly("Tide Clock");

        home.file("Tide Clock/Tide Clock Dusk/Tide Clock Dusk - 01.mkv");
        scanned(2, 2);

        assertThat(home.folders())
                .containsExactly("Tide Clock/Tide Clock Dawn", "Tide Clock/Tide Clock Dusk");
    }

    @Test
    void aMatchedFolderIsNeverTornApart() {
        home.file("Tide Clock/Tide Clock Dawn/Tide Clock Dawn - 01.mkv");
        home.scan();
        home.library.match(
                new SeriesKey("tide-clock"), TempLibrary.provided("tide", "Tide Clock", 12));

        home.file("Tide Clock/Tide Clock Dusk/Tide Clock Dusk - 01.mkv");
        home.scan();

        assertThat(home.folders()).containsExactly("Tide Clock");
    }
}
