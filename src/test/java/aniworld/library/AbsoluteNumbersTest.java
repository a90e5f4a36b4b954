package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.scan.TempLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers that count on over all seasons.
class AbsoluteNumbersTest {
    private static final SeriesKey KEY = new SeriesKey("moss-garden");

    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        home.file("Moss Garden/[Amber] Moss Garden - 02.mkv");
        home.file("Moss Garden/[Amber] Moss Garden - 14.mkv");
        home.file("Moss Garden/[Amber] Moss Garden - 26-27.mkv");
        home.file("Moss Garden/[Amber] Moss Garden - 99.mkv");
        home.scan();
    }

    @Test
    void countAsTheFirstSeasonWhileTheSeasonsAreNotKnown() {
        assertThat(home.held("moss-garden"))
                .containsExactly("S01-E02", "S01-E14", "S01-E26", "S01-E27", "S01-E99");
    }

    @Test
    void findTheirPlacesWhenTheSeasonsAreKnown() {
        home.library.match(KEY, TempLibrary.provided("moss-garden", "Moss Garden", 13, 13, 4));

        assertThat(home.held("moss-garden"))
                .containsExactly("S01-E02", "S02-E01", "S02-E13", "S03-E01", "S01-E99");
        assertThat(home.library.missing(KEY)).hasSize(30 - 4);
    }

    @Test
    void keepTheirPlacesInTheNextScan() {
        home.library.match(KEY, TempLibrary.provided("moss-garden", "Moss Garden", 13, 13, 4));
        home.file("Moss Garden/[Amber] Moss Garden - 15.mkv");

        home.scan();

        assertThat(home.held("moss-garden"))
                .containsExactly("S01-E02", "S02-E01", "S02-E02", "S02-E13", "S03-E01", "S01-E99");
    }

    @Test
    void stayWhatTheyAreInASeriesOfOneLongSeason() {
        home.library.match(KEY, TempLibrary.provided("moss-garden", "Moss Garden", 50));

        assertThat(home.held("moss-garden"))
                .containsExactly("S01-E02", "S01-E14", "S01-E26", "S01-E27", "S01-E99");
    }
}
