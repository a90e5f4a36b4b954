package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.scan.ScanResult;
import aniworld.scan.TempLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
    private static final SeriesKey TITAN = new SeriesKey("attack-on-titan");

    @TempDir Path folder;
    @AutoClose private TempLibrary home;
    private Library library;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        library = home.library;
    }

    private static NewSeries titan(String... wishedFolder) {
        return series("attack-on-titan", "Attack on Titan", wishedFolder);
    }

    private static NewSeries series(String id, String name, String... wishedFolder) {
        return new NewSeries(
                new Origin("catalog", id),
                facts(name),
                List.of(episode(1), episode(2)),
                List.of(wishedFolder).stream().findFirst());
    }

    private static SeriesFacts facts(String name) {
        return new SeriesFacts(
                name, "Walls.", OptionalInt.of(2013), Optional.empty(), Optional.empty());
    }

    private static Episode episode(int number) {
        return new Episode(EpisodeNumber.of(1, number), "", Optional.empty());
    }

    @Test
    void aSeriesThatJoinsHasTheProvidersKeyAndAFolderOfNameAndYear() {
        Holding joined = library.add(titan());

        assertThat(joined.series().key()).isEqualTo(TITAN);
        assertThat(joined.series().folder()).isEqualTo("Attack on Titan (2013)");
        assertThat(joined.series().monitored()).isTrue();
        assertThat(joined.missing(library.today())).hasSize(2);
        assertThat(home.anime().resolve("Attack on Titan (2013)")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My Folder | My Folder",
                "../../etc | -..-etc",
                "a/b | a-b",
                "AUX | _AUX",
                ".hidden | hidden"
            })
    void aWishedFolderIsMadeSafe(String wished, String made) {
        assertThat(library.add(titan(wished)).series().folder()).isEqualTo(made);
    }

    @Test
    void joiningAgainChangesNothing() {
        Holding first = library.add(titan());

        assertThat(library.add(titan("Elsewhere"))).isEqualTo(first);
    }

    @Test
    void twoSeriesDoNotShareAFolder() {
        library.add(titan());
        Holding other = library.add(series("titan-remake", "ATTACK on Titan"));

        assertThat(other.series().folder()).isEqualTo("ATTACK on Titan (2013) (2)");
    }

    @Test
    void aFolderOfTheWishedNameThatNothingIsMatchedToIsTaken() {
        home.file("Attack on Titan (2013)/S01E01.mkv");
        home.scan();

        Holding joined = library.add(titan());

        assertThat(joined.series().key()).isEqualTo(TITAN);
        assertThat(joined.files()).hasSize(1);
        assertThat(library.series()).hasSize(1);
        assertThat(library.find("attack-on-titan-2013")).map(Found::by).contains(Found.By.ALIAS);
    }

    @Test
    void anEpisodeThatTheProviderNamesTwiceCountsOnceAndInOrder() {
        var twice =
                new NewSeries(
                        new Origin("catalog", "x"),
                        facts("X"),
                        List.of(episode(2), episode(1), episode(2)),
                        Optional.empty());

        assertThat(library.add(twice).episodes()).containsExactly(episode(1), episode(2));
    }

    @Test
    void aSeriesIsFoundByKeyThenByOldKeyThenByFolder() {
        home.file("Shingeki/S01E01.mkv");
        home.scan();
        library.match(new SeriesKey("shingeki"), titan());

        assertThat(library.find("attack-on-titan")).map(Found::by).contains(Found.By.KEY);
        assertThat(library.find("shingeki")).map(Found::by).contains(Found.By.ALIAS);
        assertThat(library.find("Shingeki")).map(Found::by).contains(Found.By.FOLDER);
        assertThat(library.find("nobody")).isEmpty();
        assertThat(library.find("")).isEmpty();
        assertThat(library.find("../etc")).isEmpty();
    }

    @Test
    void aMatchedFolderKeepsItsFilesAndGetsTheProvidersFacts() {
        home.file("Shingeki/S01E01.mkv");
        home.scan();

        Holding matched = library.match(new SeriesKey("shingeki"), titan());

        assertThat(matched.series().name()).isEqualTo("Attack on Titan");
        assertThat(matched.series().folder()).isEqualTo("Shingeki");
        assertThat(matched.files()).hasSize(1);
        assertThat(matched.missing(library.today())).containsExactly(episode(2));
    }

    @Test
    void aFolderBecomesOneWithASeriesThatHadJoinedWithoutFiles() {
        library.add(titan());
        home.file("Shingeki/S01E01.mkv");
        home.scan();

        Holding matched = library.match(new SeriesKey("shingeki"), titan());

        assertThat(matched.series().key()).isEqualTo(TITAN);
        assertThat(matched.series().folder()).isEqualTo("Shingeki");
        assertThat(library.series()).hasSize(1);
    }

    @Test
    void aSeriesWithFilesDoesNotGiveUpItsFolder() {
        home.file("One/S01E01.mkv");
        home.file("Two/S01E01.mkv");
        home.scan();
        library.match(new SeriesKey("one"), titan());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> library.match(new SeriesKey("two"), titan()))
                .returns(ErrorCode.CONFLICT, Problem::code);
        assertThat(home.get("two").series().origin()).isEmpty();
    }

    @Test
    void aMatchCanBeCorrected() {
        home.file("Shingeki/S01E01.mkv");
        home.scan();
        library.match(new SeriesKey("shingeki"), series("wrong", "Wrong"));

        Holding corrected = library.match(new SeriesKey("wrong"), titan());

        assertThat(corrected.series().key()).isEqualTo(TITAN);
        assertThat(library.find("wrong")).map(Found::by).contains(Found.By.ALIAS);
        assertThat(library.find("shingeki")).map(Found::by).contains(Found.By.ALIAS);
    }

    @Test
    void newsOfTheProviderKeepTheNameUnderWhichASeriesJoined() {
        library.add(titan());

        Holding updated = library.update(TITAN, facts("Shingeki no Kyojin"), List.of(episode(1)));

        assertThat(updated.series().name()).isEqualTo("Attack on Titan");
        assertThat(updated.episodes()).containsExactly(episode(1));
        assertThat(updated.series().facts().description()).isEqualTo("Walls.");
    }

    @Test
    void aFinishedFileIsHeldAtOnceAndTheNextScanFindsNothingNew() {
        library.add(titan());
        Path file = home.file("Attack on Titan (2013)/Season 01/Titan - S01E01.mkv", "film");

        ShelfFile recorded =
                library.recorded(TITAN, List.of(EpisodeNumber.of(1, 1)), file, Optional.empty());

        assertThat(recorded.size()).isEqualTo(4);
        assertThat(library.missing(TITAN)).containsExactly(episode(2));
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(0, 0, List.of()));
        assertThat(home.get("attack-on-titan").files()).containsExactly(recorded);
    }

    @Test
    void aFinishedFileThatIsGoneIsNotRecorded() {
        library.add(titan());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () ->
                                library.recorded(
                                        TITAN,
                                        List.of(EpisodeNumber.of(1, 1)),
                                        home.anime().resolve("gone.mkv"),
                                        Optional.empty()))
                .returns(ErrorCode.DOWNLOAD_ERROR, Problem::code);
        assertThat(library.missing(TITAN)).hasSize(2);
    }

    @Test
    void aRemovedSeriesLeavesItsFilesUnlessTheyAreToGoToTheTrash() {
        home.file("Naruto/S01E01.mkv");
        home.file("Bleach/S01E01.mkv");
        home.scan();

        library.remove(new SeriesKey("naruto"), false);
        library.remove(new SeriesKey("bleach"), true);

        assertThat(library.series()).isEmpty();
        assertThat(home.anime().resolve("Naruto/S01E01.mkv")).exists();
        assertThat(home.anime().resolve("Bleach")).doesNotExist();
        assertThat(home.anime().resolve(".aniworld/trash/2026-03-01/Bleach/S01E01.mkv")).exists();
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(1, 1, List.of()));
    }

    @Test
    void aSeriesWithoutAFolderCanGoWithItsFilesToo() {
        library.add(titan());

        library.remove(TITAN, true);

        assertThat(library.series()).isEmpty();
    }

    @Test
    void monitoringIsRemembered() {
        library.add(titan());

        library.change(TITAN, monitored(false));

        assertThat(library.get(TITAN).series().monitored()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> library.change(TITAN, monitored(true)))
                .returns(ErrorCode.NOT_FOUND, Problem::code);
    }

    @Test
    void seriesThatMissEpisodesAreListedWithHowMany() {
        library.add(titan());
        var query =
                new SeriesQuery(
                        SeriesQuery.Status.MISSING,
                        Optional.empty(),
                        SeriesQuery.SortBy.NAME,
                        false,
                        new Page(1, 20));

        assertThat(library.list(query).rows()).singleElement().returns(2, SeriesList.Row::missing);
    }

    private static SeriesChange monitored(boolean wish) {
        return new SeriesChange(Optional.of(wish), Optional.empty(), Optional.empty());
    }
}
