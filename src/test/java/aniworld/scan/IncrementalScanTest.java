package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.SeriesKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that nobody has changed are not read again. That shows in what a scan does not see: a
/// file whose folder was given back its old time.
class IncrementalScanTest {
    private static final Instant LAST_MONTH = TempLibrary.NOON.minus(Duration.ofDays(30));

    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        home.file("Moss Garden/Season 01/Moss Garden - S01E01.mkv");
        home.file("Salt Road/Season 01/Salt Road - S01E01.mkv");
        allFoldersAreOf(LAST_MONTH);
        assertThat(home.scan()).isEqualTo(found(2, 2));
    }

    private static ScanResult found(int series, int episodes) {
        return new ScanResult.Completed(series, episodes, List.of());
    }

    private void allFoldersAreOf(Instant time) {
        try (Stream<Path> all = Files.walk(home.anime())) {
            all.filter(Files::isDirectory).forEach(one -> isOf(one, time));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void isOf(Path path, Instant time) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(time));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void unnoticed(String path) {
        Path file = home.file(path);
        isOf(file.resolveSibling(""), LAST_MONTH);
    }

    @Test
    void anUnchangedFolderIsNotReadAgain() {
        unnoticed("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        home.events.clear();

        assertThat(home.scan()).isEqualTo(found(0, 0));
        assertThat(home.held("moss-garden")).containsExactly("S01-E01");
        assertThat(home.events)
                .containsExactly(new ScanEvent.Started(), new ScanEvent.Completed(0, 0));
    }

    @Test
    void onlyTheChangedFolderIsReadAgain() {
        unnoticed("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        home.file("Salt Road/Season 01/Salt Road - S01E02.mkv");
        home.events.clear();

        assertThat(home.scan()).isEqualTo(found(0, 1));
        assertThat(home.held("salt-road")).containsExactly("S01-E01", "S01-E02");
        assertThat(home.held("moss-garden")).containsExactly("S01-E01");
        assertThat(home.events)
                .containsExactly(
                        new ScanEvent.Started(),
                        new ScanEvent.Progress(2, 2, "Salt Road"),
                        new ScanEvent.Completed(0, 1));
    }

    @Test
    void aFullScanReadsEveryFolder() {
        unnoticed("Moss Garden/Season 01/Moss Garden - S01E02.mkv");

        assertThat(home.scan.run(new ScanOrder(false, false, true))).isEqualTo(found(0, 1));
    }

    @Test
    void onceAWeekEveryFolderIsReadAgain() {
        unnoticed("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        home.pass(Duration.ofDays(6));
        assertThat(home.scan()).isEqualTo(found(0, 0));

        home.pass(Duration.ofDays(2));
        assertThat(home.scan()).isEqualTo(found(0, 1));
    }

    @Test
    void afterTheClockWasSetBackEveryFolderIsReadAgain() {
        unnoticed("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        home.pass(Duration.ofDays(-1));

        assertThat(home.scan()).isEqualTo(found(0, 1));
    }

    @Test
    void aFolderThatChangedWithinTwoSecondsOfItsScanIsReadAgain() {
        home.file("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        allFoldersAreOf(TempLibrary.NOON.minus(Duration.ofMillis(1500)));
        home.scan();
        home.file("Moss Garden/Season 01/Moss Garden - S01E03.mkv");
        allFoldersAreOf(TempLibrary.NOON.minus(Duration.ofMillis(1500)));

        assertThat(home.scan()).isEqualTo(found(0, 1));
    }

    @Test
    void aFolderThatVanishesAndOneThatComesAreNoticed() throws IOException {
        Files.move(home.anime().resolve("Salt Road"), home.anime().resolve("Sand Road"));

        assertThat(home.scan()).isEqualTo(found(1, 1));
        assertThat(home.held("salt-road")).isEmpty();
        assertThat(home.held("sand-road")).containsExactly("S01-E01");
    }

    @Test
    void aSeriesThatWasTakenOutOfTheLibraryIsFoundAgain() {
        home.library.remove(new SeriesKey("moss-garden"), false);

        assertThat(home.scan()).isEqualTo(found(1, 1));
    }

    @Test
    void anotherFolderOfTheSameNameAndTimeIsReadAgain() throws IOException {
        Path season = home.anime().resolve("Moss Garden/Season 01");
        Files.move(season, folder.resolve("elsewhere"));
        home.file("Moss Garden/Season 01/Moss Garden - S01E09.mkv");
        allFoldersAreOf(LAST_MONTH);

        assertThat(home.scan()).isEqualTo(found(0, 1));
        assertThat(home.held("moss-garden")).containsExactly("S01-E09");
    }

    @Test
    void aFolderThatCouldNotBeReadIsReadAgain() throws IOException {
        Path link = home.anime().resolve("Moss Garden/Season 02");
        Files.createSymbolicLink(link, folder.resolve("away"));
        allFoldersAreOf(LAST_MONTH);
        home.scan.run(new ScanOrder(false, false, true));
        Files.createDirectory(folder.resolve("away"));
        Files.createFile(folder.resolve("away/Moss Garden - S02E01.mkv"));

        assertThat(home.scan()).isEqualTo(found(0, 1));
    }
}
