package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OwnLibrary.class)
class ScanTest {
    private final TempLibrary home;

    ScanTest(TempLibrary home) {
        this.home = home;
    }

    @Test
    void everyFolderWithMediaIsASeries() {
        home.file("Attack on Titan (2013)/Season 01/Attack on Titan - S01E01 - To You.mkv");
        home.file("Attack on Titan (2013)/Season 01/Attack on Titan - S01E02.mkv");
        home.file("Naruto/Staffel 2/Naruto - S02E01.avi");

        home.scanned(2, 3);
        assertThat(home.held("attack-on-titan-2013")).containsExactly("S01-E01", "S01-E02");
        assertThat(home.held("naruto")).containsExactly("S02-E01");
    }

    @Test
    void aNewSeriesHasTheNameOfItsFolderAndNothingFromAProvider() {
        home.file("Attack on Titan (2013)/Season 01/Attack on Titan - S01E01.mkv");
        home.scan();

        Holding found = home.get("attack-on-titan-2013");
        assertThat(found.series().name()).isEqualTo("Attack on Titan");
        assertThat(found.series().facts().year()).hasValue(2013);
        assertThat(found.series().origin()).isEmpty();
        assertThat(found.series().folder()).isEqualTo("Attack on Titan (2013)");
        assertThat(found.episodes()).isEmpty();
    }

    @Test
    void theSecondScanCountsOnlyWhatHasCome() {
        home.file("Naruto/Season 01/Naruto - S01E01.mkv");
        home.scan();
        home.scanned(0, 0);

        home.file("Naruto/Season 01/Naruto - S01E02.mkv");
        home.file("Bleach/Season 01/Bleach - S01E01.mkv");

        home.scanned(1, 2);
    }

    @Test
    void aScanWithoutNewsChangesNoTime() {
        home.file("Naruto/Naruto - S01E01.mkv", "abc");
        home.scan();
        Holding before = home.get("naruto");

        home.scan();

        assertThat(home.get("naruto")).isEqualTo(before);
        assertThat(before.files().getFirst().size()).isEqualTo(3);
    }

    @Test
    void theSeasonComesFromTheNameThenFromTheFolderElseItIsTheFirst() {
        home.file("Show/Season 02/Show - S03E04.mkv");
        home.file("Show/Season 02/05.mkv");
        home.file("Show/Show - 06.mkv");
        home.scan();

        assertThat(home.held("show")).containsExactlyInAnyOrder("S03-E04", "S02-E05", "S01-E06");
    }

    @Test
    void aDoubleEpisodeAMovieAndAHalfEpisodeAreUnderstood() {
        home.file("Show/Season 01/Show - S01E01-E02.mkv");
        home.file("Show/Season 01/Show - S01E13.5.mkv");
        home.file("Show/Show The Movie (2019).mkv");
        home.scan();

        assertThat(home.held("show")).containsExactly("S01-E01", "S01-E02", "S01-E13.5");
        assertThat(home.get("show").files()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".aniworld/trash/2026-01-01/Show/S01E01.mkv",
                "@eaDir/Show/S01E01.mkv",
                "#recycle/S01E01.mkv",
                "_UNPACK_Show.S01/Show.S01E01.mkv",
                "Show/.hidden/S01E01.mkv",
                "Show/@eaDir/S01E01.mkv",
                "Show/extras/S01E01.mkv",
                "Show/Trailers/S01E01.mkv",
                "Show/Season 01/Plex Versions/Optimized/S01E01.mp4",
                "Show/Season 01/_UNPACK_x/S01E01.mkv",
                "Show/Season 01/._S01E01.mkv",
                "Show/Season 01/S01E01.nfo",
                "Show/Season 01/S01E01.de.srt",
                "Show/Season 01/S01E01.mkv.part",
                "Show/Season 01/mkv",
                "Show/Season 01/Show - S01E01-sample.mkv"
            })
    void whatIsNoEpisodeOfTheLibraryIsLeftOut(String path) {
        home.file(path);

        home.scanned(0, 0);
        assertThat(home.library.series()).isEmpty();
    }

    @Test
    void aVanishedFileIsMissedAndAVanishedFolderLeavesItsSeries() {
        home.file("Naruto/S01E01.mkv");
        home.file("Naruto/S01E02.mkv");
        home.file("Bleach/S01E01.mkv");
        home.scan();

        home.remove("Naruto/S01E02.mkv");
        home.remove("Bleach/S01E01.mkv");
        home.remove("Bleach");

        home.scanned(0, 0);
        assertThat(home.held("naruto")).containsExactly("S01-E01");
        assertThat(home.held("bleach")).isEmpty();
    }
}
