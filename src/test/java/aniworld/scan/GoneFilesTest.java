package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.GoneFile;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that a scan does not find any more.
class GoneFilesTest {
    private static final SeriesKey KEY = new SeriesKey("moss-garden");

    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        home.file("Moss Garden/Moss Garden - S01E01.mkv", "one");
        home.file("Moss Garden/Moss Garden - S01E02-E03.mkv", "two");
        home.scan();
    }

    @Test
    void areKeptWithTheTimeSinceWhenTheyAreGone() {
        ShelfFile lost = home.get("moss-garden").files().getLast();
        home.remove("Moss Garden/Moss Garden - S01E02-E03.mkv");
        home.pass(Duration.ofHours(1));
        home.scan();
        home.pass(Duration.ofHours(1));
        home.scan();

        assertThat(home.held("moss-garden")).containsExactly("S01-E01");
        assertThat(home.library.gone(KEY))
                .containsExactly(new GoneFile(lost, TempLibrary.NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void comeBackAsIfTheyHadNeverGone() {
        home.remove("Moss Garden/Moss Garden - S01E01.mkv");
        home.scan();
        home.file("Moss Garden/Moss Garden - S01E01.mkv", "one");
        home.scan();

        assertThat(home.held("moss-garden")).containsExactly("S01-E01", "S01-E02", "S01-E03");
        assertThat(home.library.gone(KEY)).isEmpty();
    }

    @Test
    void countAsMissingWhileTheyAreGone() {
        home.library.match(KEY, TempLibrary.provided("moss-garden", "Moss Garden", 3));
        home.remove("Moss Garden/Moss Garden - S01E02-E03.mkv");
        home.scan();

        assertThat(home.library.missing(KEY)).hasSize(2);
    }

    @Test
    void areForgottenAfterAYear() {
        home.remove("Moss Garden/Moss Garden - S01E01.mkv");
        home.scan();
        home.pass(Duration.ofDays(366));
        home.remove("Moss Garden/Moss Garden - S01E02-E03.mkv");
        home.file("Moss Garden/Moss Garden - S01E04.mkv");
        home.scan();

        assertThat(home.library.gone(KEY))
                .extracting(gone -> gone.file().path().getFileName().toString())
                .containsExactly("Moss Garden - S01E02-E03.mkv");
    }

    @Test
    void areNotMarkedWhenAnotherDiskLiesInThePlaceOfTheirs() throws IOException {
        home.file("Salt Road/Salt Road - S01E01.mkv");
        home.scan();
        Files.move(home.anime(), folder.resolve("unplugged"));
        IntStream.rangeClosed(1, 3)
                .forEach(n -> home.file("Tide Clock/Tide Clock - S01E0" + n + ".mkv"));

        assertThat(home.scan())
                .isInstanceOfSatisfying(
                        ScanResult.Refused.class,
                        refused ->
                                assertThat(refused.need()).isEqualTo(ScanResult.Need.CONFIRM_LOSS));
        assertThat(home.library.gone(KEY)).isEmpty();
        assertThat(home.held("moss-garden")).hasSize(3);

        assertThat(home.scan.run(new ScanOrder(false, true)))
                .isEqualTo(new ScanResult.Completed(1, 3, List.of()));
        assertThat(home.library.gone(KEY)).hasSize(2);
    }
}
