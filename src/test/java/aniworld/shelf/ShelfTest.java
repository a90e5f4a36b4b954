package aniworld.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.scan.TempLibrary;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path folder;
    private Path anime;
    private Path partial;
    private NamePattern pattern = NamePattern.USUAL;
    private Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        anime = Files.createDirectory(folder.resolve("anime"));
        partial = Files.writeString(folder.resolve("x.part"), "new");
        shelf = new Shelf(() -> Optional.of(anime), () -> pattern, RootMarks.none(), () -> NOON);
    }

    private static Series series(String name, String folder) {
        var facts =
                new SeriesFacts(name, "", OptionalInt.of(2013), Optional.empty(), Optional.empty());
        return new Series(
                new SeriesKey("key"), folder, facts, Optional.empty(), true, Instant.EPOCH);
    }

    private static Episode episode(int season, int number, String title) {
        return new Episode(EpisodeNumber.of(season, number), title, Optional.empty());
    }

    private String place(Series series, Episode episode) {
        Path place = shelf.place(series, episode, Optional.empty(), "mkv");
        return anime.relativize(place).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 2 | That Day | Season 01/Titan - S01E02 - That Day.mkv",
                "0 | 1 | '' | Season 00/Titan - S00E01.mkv",
                "1 | 1071 | Gear 5 | Season 01/Titan - S01E1071 - Gear 5.mkv",
                "2 | 3 | ../../x | Season 02/Titan - S02E03 - ..-..-x.mkv"
            })
    void anEpisodeBelongsInItsSeasonUnderItsNumberAndTitle(
            int season, int number, String title, String place) {
        assertThat(place(series("Titan", "Titan (2013)"), episode(season, number, title)))
                .isEqualTo("Titan (2013)/" + place);
    }

    @Test
    void aHalfEpisodeKeepsItsTenths() {
        var half = new Episode(new EpisodeNumber(1, 13, 5), "", Optional.empty());

        assertThat(place(series("Titan", "Titan"), half))
                .isEqualTo("Titan/Season 01/Titan - S01E13.5.mkv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Staffel 01", "S01", "Season 1", "season 01"})
    void aSeasonFolderThatIsThereKeepsItsSpelling(String spelled) throws IOException {
        Files.createDirectories(anime.resolve("Titan/" + spelled));
        Files.createDirectories(anime.resolve("Titan/Season 02"));

        assertThat(place(series("Titan", "Titan"), episode(1, 2, "")))
                .isEqualTo("Titan/" + spelled + "/Titan - S01E02.mkv");
    }

    @Test
    void ofTwoFoldersForOneSeasonTheUsualOneIsTaken() throws IOException {
        Files.createDirectories(anime.resolve("Titan/S01"));
        Files.createDirectories(anime.resolve("Titan/Season 01"));

        assertThat(place(series("Titan", "Titan"), episode(1, 2, ""))).contains("/Season 01/");
    }

    @Test
    void aFileWithTheNameOfASeasonIsNoSeasonFolder() throws IOException {
        Files.createDirectories(anime.resolve("Titan"));
        Files.createFile(anime.resolve("Titan/Staffel 1"));

        assertThat(place(series("Titan", "Titan"), episode(1, 2, ""))).contains("/Season 01/");
    }

    @Test
    void aFolderThatMacOsSpelledIsUsed() throws IOException {
        Files.createDirectories(anime.resolve("Poke\u0301mon"));

        assertThat(place(series("Pokémon", "Pok\u00E9mon"), episode(1, 1, "")))
                .startsWith("Poke\u0301mon/");
    }

    @Test
    void theLongestNamesAreCutButNeverTheNumber() throws IOException {
        var series = series("巨".repeat(120), "Titan");
        Path place = shelf.place(series, episode(1, 2, "題".repeat(120)), Optional.empty(), "mkv");

        shelf.put(partial, place, Existing.KEEP);

        assertThat(place.getFileName().toString()).contains(" - S01E02").endsWith(".mkv");
        assertThat(place).hasContent("new");
    }

    @Test
    void thePatternOfTheSettingsAppliesAtOnce() {
        pattern = new NamePattern("{number}{ [language]}");

        Path place =
                shelf.place(
                        series("Titan", "Titan"),
                        episode(1, 2, ""),
                        Optional.of("German Dub"),
                        "mp4");

        assertThat(place).isEqualTo(anime.resolve("Titan/S01E02 [German Dub].mp4"));
    }

    @Test
    void theWorkAreaIsHiddenFromMediaServers() throws IOException {
        Path area = shelf.workArea();
        Files.writeString(area.resolve(".plexignore"), "my own\n");

        assertThat(shelf.workArea()).isEqualTo(anime.resolve(".aniworld"));
        assertThat(area.resolve(".ignore")).isEmptyFile();
        assertThat(area.resolve(".plexignore")).hasContent("my own");
    }

    @Test
    void aPlaceForPartialsInsideTheLibraryIsHiddenToo() throws IOException {
        Path own = anime.resolve(".aniworld/deeper");
        Path other = folder.resolve("downloads/here");

        assertThat(shelf.prepare(own)).isDirectory();
        assertThat(anime.resolve(".aniworld/.ignore")).exists();
        assertThat(shelf.prepare(other)).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatLostItsMarkerIsNotWrittenTo() throws IOException {
        try (var home = new TempLibrary(folder.resolve("home"))) {
            home.shelf.workArea();
            Path unplugged = Files.move(home.anime(), folder.resolve("unplugged"));
            Files.createDirectory(home.anime());

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(home.shelf::workArea)
                    .returns(ErrorCode.SERVICE_UNAVAILABLE, Problem::code);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> home.shelf.prepare(home.anime().resolve(".aniworld")));
            assertThat(home.anime()).isEmptyDirectory();

            Files.delete(home.anime());
            Files.move(unplugged, home.anime());
            assertThat(home.shelf.workArea()).isDirectory();
        }
    }

    @Test
    void aWholeFileGetsItsNameAndLeavesItsOldPlace() throws IOException {
        Path target = anime.resolve("Titan/Season 01/Titan - S01E02.mkv");

        shelf.put(partial, target, Existing.KEEP);

        assertThat(target).hasContent("new");
        assertThat(partial).doesNotExist();
    }

    @Test
    void anExistingFileStaysUnlessReplacingIsAskedFor() throws IOException {
        Path target = Files.writeString(anime.resolve("old.mkv"), "old");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> shelf.put(partial, target, Existing.KEEP));
        assertThat(target).hasContent("old");
        assertThat(partial).hasContent("new");
    }

    @Test
    void aLinkThatLeadsNowhereIsAnExistingFileToo() throws IOException {
        Path target = Files.createSymbolicLink(anime.resolve("l.mkv"), Path.of("nowhere"));

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> shelf.put(partial, target, Existing.KEEP));
    }

    @Test
    void aReplacedFileLiesInTheTrashOfTheDay() throws IOException {
        Path target = Files.createDirectories(anime.resolve("Titan")).resolve("1.mkv");
        Files.writeString(target, "old");

        shelf.put(partial, target, Existing.REPLACE);

        assertThat(target).hasContent("new");
        assertThat(anime.resolve(".aniworld/trash/2026-03-01/Titan/1.mkv")).hasContent("old");
    }

    @Test
    void twoFilesOfOneNameBothStayInTheTrash() throws IOException {
        Path first = shelf.discard(Files.writeString(anime.resolve("1.mkv"), "first"));
        Path second = shelf.discard(Files.writeString(anime.resolve("1.mkv"), "second"));

        assertThat(first).hasContent("first");
        assertThat(second).hasContent("second");
        assertThat(anime.resolve("1.mkv")).doesNotExist();
    }

    @Test
    void aFolderGoesToTheTrashWithAllItHolds() throws IOException {
        Files.createDirectories(anime.resolve("Titan/Season 01"));
        Files.writeString(anime.resolve("Titan/Season 01/1.mkv"), "one");

        Path trashed = shelf.discard(anime.resolve("Titan"));

        assertThat(trashed.resolve("Season 01/1.mkv")).hasContent("one");
        assertThat(anime.resolve("Titan")).doesNotExist();
    }

    @Test
    void ofALinkTheLinkGoesAndWhatItLeadsToStays() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(anime.resolve("Titan"), elsewhere);

        shelf.discard(link);

        assertThat(link).doesNotExist();
        assertThat(elsewhere).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x.part", "a/../../x.part"})
    void nothingOutsideTheAnimeDirectoryIsTouched(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> shelf.discard(anime.resolve(path)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shelf.put(partial, anime.resolve(path), Existing.REPLACE));
        assertThat(partial).hasContent("new");
    }

    @Test
    void aCrashBetweenTheTwoNamesOfAFileIsMended() throws IOException {
        Path target = anime.resolve("1.mkv");
        Files.createLink(target, partial);

        shelf.put(partial, target, Existing.KEEP);

        assertThat(target).hasContent("new");
        assertThat(partial).doesNotExist();
    }

    @Test
    void ofManyWhoWantOneNameOneGetsIt() throws IOException {
        Path target = anime.resolve("1.mkv");
        var refused = new AtomicInteger();
        for (int n = 0; n < 20; n++) {
            Files.writeString(folder.resolve(n + ".part"), "from " + n);
        }

        IntStream.range(0, 20)
                .parallel()
                .forEach(n -> refused.addAndGet(putOrCount(folder.resolve(n + ".part"), target)));

        assertThat(refused).hasValue(19);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().matches(".*/\\d+\\.part"))).hasSize(19);
        }
    }

    private int putOrCount(Path whole, Path target) {
        try {
            shelf.put(whole, target, Existing.KEEP);
            return 0;
        } catch (FileAlreadyExistsException refused) {
            return 1;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void withoutAnAnimeDirectoryThereIsNoPlace() {
        var nowhere = new Shelf(Optional::empty, () -> pattern, RootMarks.none(), () -> NOON);
        var gone =
                new Shelf(
                        () -> Optional.of(folder.resolve("gone")),
                        () -> pattern,
                        RootMarks.none(),
                        () -> NOON);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(nowhere::workArea)
                .returns(ErrorCode.SERVICE_UNAVAILABLE, Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(gone::workArea)
                .returns(ErrorCode.SERVICE_UNAVAILABLE, Problem::code);
        assertThat(folder.resolve("gone")).doesNotExist();
    }
}
