package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import aniworld.problem.Problem;
import aniworld.scan.ScanResult.Completed;
import aniworld.scan.ScanResult.Need;
import aniworld.scan.ScanResult.Refused;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.shelf.NamePattern;
import aniworld.shelf.RootMarks;
import aniworld.shelf.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
    }

    private static Completed completed(int newSeries, int newEpisodes) {
        return new Completed(newSeries, newEpisodes, List.of());
    }

    @Test
    void everyFolderWithMediaIsASeries() {
        home.file("Attack on Titan (2013)/Season 01/Attack on Titan - S01E01 - To You.mkv");
        home.file("Attack on Titan (2013)/Season 01/Attack on Titan - S01E02.mkv");
        home.file("Naruto/Staffel 2/Naruto - S02E01.avi");

        assertThat(home.scan()).isEqualTo(completed(2, 3));
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
        assertThat(home.scan()).isEqualTo(completed(0, 0));

        home.file("Naruto/Season 01/Naruto - S01E02.mkv");
        home.file("Bleach/Season 01/Bleach - S01E01.mkv");

        assertThat(home.scan()).isEqualTo(completed(1, 2));
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

        assertThat(home.scan()).isEqualTo(completed(0, 0));
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

        assertThat(home.scan()).isEqualTo(completed(0, 0));
        assertThat(home.held("naruto")).containsExactly("S01-E01");
        assertThat(home.held("bleach")).isEmpty();
    }

    @Test
    void aRootThatIsGoneChangesNothing() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        Files.move(home.anime(), folder.resolve("unplugged"));

        assertThat(home.scan())
                .isEqualTo(new Refused("The anime directory is not there", Need.DISK));
        assertThat(home.scan.run(new ScanOrder(true, true))).isInstanceOf(Refused.class);
        assertThat(home.held("naruto")).containsExactly("S01-E01");
    }

    @Test
    void anEmptyRootThatHeldFilesMustBeConfirmed() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        Files.move(home.anime(), folder.resolve("unplugged"));
        Files.createDirectory(home.anime());

        assertThat(home.scan())
                .asInstanceOf(type(Refused.class))
                .returns(Need.CONFIRM_EMPTY, Refused::need)
                .satisfies(refused -> assertThat(refused.reason()).contains("confirm_empty=true"));
        assertThat(home.held("naruto")).containsExactly("S01-E01");

        assertThat(home.scan.run(new ScanOrder(true, false))).isEqualTo(completed(0, 0));
        assertThat(home.held("naruto")).isEmpty();
    }

    @Test
    void anEmptyRootThatNeverHeldAnythingIsAnEmptyLibrary() {
        assertThat(home.scan()).isEqualTo(completed(0, 0));
    }

    @Test
    void aRootThatLostItsMarkerMustBeConfirmed() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.shelf.workArea();
        home.scan();
        Path marker = home.anime().resolve(".aniworld/library-id");
        String id = Files.readString(marker);
        Files.writeString(marker, "another");

        assertThat(home.scan())
                .asInstanceOf(type(Refused.class))
                .returns(Need.CONFIRM_LOSS, Refused::need)
                .satisfies(refused -> assertThat(refused.reason()).contains("marker"));

        Files.writeString(marker, id);
        assertThat(home.scan()).isEqualTo(completed(0, 0));

        Files.delete(marker);
        assertThat(home.scan.run(new ScanOrder(false, true))).isEqualTo(completed(0, 0));
        assertThat(home.scan()).isEqualTo(completed(0, 0));
        assertThat(home.shelf.workArea().resolve("library-id")).isNotEmptyFile();
    }

    @Test
    void anEmptyMountPointOfALibraryWithoutAMarkerIsNotWrittenInto() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        Files.move(home.anime(), folder.resolve("unplugged"));
        Files.createDirectory(home.anime());

        assertThatThrownBy(home.shelf::workArea).isInstanceOf(Problem.class);
        assertThat(home.anime()).isEmptyDirectory();

        home.scan.run(new ScanOrder(true, false));
        assertThat(home.shelf.workArea()).exists();
    }

    @Test
    void aLibraryWithoutAMarkerIsKnownAgainByItsFolders() throws IOException {
        IntStream.rangeClosed(1, 12).forEach(n -> home.file("Show %d/S01E01.mkv".formatted(n)));
        home.scan();
        for (int n = 1; n <= 12; n++) {
            Path old = home.anime().resolve("Show " + n);
            Files.move(old, home.anime().resolve(n > 3 ? "Tale " + n : "Show 10" + n));
        }

        assertThat(home.scan())
                .asInstanceOf(type(Refused.class))
                .returns(Need.CONFIRM_LOSS, Refused::need)
                .returns(12, refused -> refused.missed().files());
        assertThat(home.scan.waiting()).isPresent();
        assertThat(home.scan.run(new ScanOrder(false, true))).isEqualTo(completed(12, 12));
        assertThat(home.scan.waiting()).isEmpty();
    }

    @Test
    void aScanWritesNothingIntoTheLibrary() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();

        try (Stream<Path> tree = Files.walk(home.anime())) {
            assertThat(tree.map(path -> home.anime().relativize(path).toString()))
                    .containsExactlyInAnyOrder("", "Naruto", "Naruto/S01E01.mkv");
        }
    }

    @Test
    void moreThanATenthOfAllFilesIsNotLostWithoutConfirmation() {
        IntStream.rangeClosed(1, 180).forEach(n -> home.file("One/S01E%03d.mkv".formatted(n)));
        IntStream.rangeClosed(1, 21).forEach(n -> home.file("Two/S01E%03d.mkv".formatted(n)));
        home.scan();
        IntStream.rangeClosed(1, 21).forEach(n -> home.remove("Two/S01E%03d.mkv".formatted(n)));

        assertThat(home.scan())
                .asInstanceOf(type(Refused.class))
                .returns(Need.CONFIRM_LOSS, Refused::need)
                .satisfies(refused -> assertThat(refused.reason()).startsWith("21 of 201 files"))
                .extracting(Refused::missed)
                .returns(21, ScanResult.Missed::files)
                .returns(201, ScanResult.Missed::known)
                .extracting(ScanResult.Missed::paths, LIST)
                .hasSize(21)
                .startsWith("Two/S01E001.mkv", "Two/S01E002.mkv");
        assertThat(home.held("two")).hasSize(21);

        assertThat(home.scan.run(new ScanOrder(false, true))).isEqualTo(completed(0, 0));
        assertThat(home.held("two")).isEmpty();
    }

    @Test
    void fewFilesMayGoWhateverTheirShare() {
        IntStream.rangeClosed(1, 19).forEach(n -> home.file("One/S01E%02d.mkv".formatted(n)));
        home.file("Two/S01E01.mkv");
        home.scan();
        IntStream.rangeClosed(1, 19).forEach(n -> home.remove("One/S01E%02d.mkv".formatted(n)));

        assertThat(home.scan()).isEqualTo(completed(0, 0));
    }

    @Test
    void whatCannotBeReadIsReportedOnceAndStaysAsItWas() throws IOException {
        home.file("Naruto/Season 01/S01E01.mkv");
        home.file("Naruto/Season 02/S02E01.mkv");
        home.file("Bleach/S01E01.mkv");
        home.scan();
        Path season = home.anime().resolve("Naruto/Season 01");
        home.remove("Naruto/Season 01/S01E01.mkv");
        Files.delete(season);
        Files.createSymbolicLink(season, Path.of("away"));

        assertThat(home.scan())
                .isEqualTo(
                        new Completed(
                                0,
                                0,
                                List.of(
                                        new Unreadable(
                                                "Naruto/Season 01", "The link leads nowhere"))));
        assertThat(home.held("naruto")).containsExactly("S01-E01", "S02-E01");
    }

    @Test
    void aSeriesFolderWhoseDiskIsAwayStaysAsItWas() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk2"));
        Files.createFile(disk.resolve("S01E01.mkv"));
        Files.createSymbolicLink(home.anime().resolve("Naruto"), disk);
        home.file("Bleach/S01E01.mkv");
        home.scan();
        assertThat(home.held("naruto")).containsExactly("S01-E01");

        Files.move(disk, folder.resolve("unplugged"));

        assertThat(home.scan())
                .isEqualTo(
                        new Completed(
                                0, 0, List.of(new Unreadable("Naruto", "The link leads nowhere"))));
        assertThat(home.held("naruto")).containsExactly("S01-E01");
    }

    @Test
    void aLinkThatLeadsBackIsFollowedOnce() throws IOException {
        home.file("Naruto/S01E01.mkv");
        Files.createSymbolicLink(home.anime().resolve("Naruto/again"), home.anime());

        assertThat(home.scan())
                .isEqualTo(
                        new Completed(
                                1,
                                1,
                                List.of(
                                        new Unreadable(
                                                "Naruto/again/Naruto",
                                                "The link leads back to a folder above it"))));
    }

    @Test
    void foldersThatAreNestedWithoutEndAreCutOff() {
        home.file("Naruto/S01E01.mkv");
        home.file("Naruto/" + "deeper/".repeat(20) + "S01E02.mkv");

        assertThat(home.scan())
                .asInstanceOf(type(Completed.class))
                .returns(1, Completed::newEpisodes)
                .extracting(Completed::unreadable, LIST)
                .singleElement()
                .extracting("reason")
                .isEqualTo("Folders are nested too deep");
    }

    @Test
    void namesInEveryScriptAndWithEverySignAreRead() {
        List<String> names =
                List.of(
                        "進撃の巨人",
                        "مسلسل",
                        "Ünïcödé",
                        "new\nline",
                        "quo\"te's",
                        "tab\tand\u0007bell",
                        "...",
                        "CON",
                        "trailing. ",
                        "emoji \uD83C\uDF38",
                        "a".repeat(255));
        names.forEach(name -> home.file(name + "/S01E01.mkv"));

        assertThat(home.scan()).isEqualTo(completed(10, 10));
        names.stream()
                .filter(name -> !name.startsWith("."))
                .forEach(name -> assertThat(home.held(name)).containsExactly("S01-E01"));
        assertThat(home.scan()).isEqualTo(completed(0, 0));
    }

    @Test
    void namesThatDifferInCaseAloneAreTwoSeries() {
        home.file("Naruto/S01E01.mkv");
        home.file("naruto/S01E01.mkv");

        assertThat(home.scan()).isEqualTo(completed(2, 2));
        assertThat(home.library.series())
                .extracting(Series::key)
                .extracting(SeriesKey::value)
                .containsExactlyInAnyOrder("naruto", "naruto-2");
    }

    @Test
    void namesWhoseBytesAreNoTextAreReadAndFoundAgain() throws Exception {
        home.file("Show/S01E01.mkv");
        int end =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "printf x > \"$1/Show/S01E02 $(printf '\\377\\376').mkv\" &&"
                                        + " mkdir \"$1/Bad$(printf '\\374')\" &&"
                                        + " printf y > \"$1/Bad$(printf '\\374')/S01E01.mkv\"",
                                "sh",
                                home.anime().toString())
                        .start()
                        .waitFor();
        assertThat(end).isZero();

        assertThat(home.scan()).isEqualTo(completed(2, 3));
        assertThat(home.scan()).isEqualTo(completed(0, 0));
        assertThat(home.held("show")).containsExactly("S01-E01", "S01-E02");
        ShelfFile broken = home.get("show").files().getLast();
        assertThat(home.shelf.locate(broken))
                .hasValueSatisfying(file -> assertThat(file).hasContent("x"));
    }

    @Test
    void aFileRecordedWhileTheWalkIsUnderWayStays() {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        var walk = walkThat(home.get("naruto"));

        Path fresh = home.file("Naruto/S01E02.mkv");
        home.library.recorded(
                new SeriesKey("naruto"), List.of(EpisodeNumber.of(1, 2)), fresh, Optional.empty());
        Renewal.takeOver(walk, home.library, home.anime());

        assertThat(home.held("naruto")).containsExactly("S01-E01", "S01-E02");
        assertThat(home.scan()).isEqualTo(completed(0, 0));
    }

    /// One that has read a series' folder and found what was known.
    private static Stocktaking walkThat(Holding known) {
        var walk = new Stocktaking(List.of(known));
        var group = new Group.InFolder(known.series().folder(), known.files());
        walk.add(
                new Unit(known.series().folder(), List.of(group), List.of(), List.of(), List.of()));
        return walk;
    }

    @Test
    void aFolderThatGoesToTheTrashWhileTheWalkIsUnderWayDoesNotComeBack() {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        var walk = walkThat(home.get("naruto"));

        home.library.remove(new SeriesKey("naruto"), true);
        Renewal.takeOver(walk, home.library, home.anime());

        assertThat(home.library.series()).isEmpty();
    }

    @Test
    void eventsTellTheWalkFromItsStartToItsEnd() {
        home.file("Bleach/S01E01.mkv");
        home.file("Naruto/S01E01.mkv");
        home.scan();

        assertThat(home.events)
                .containsExactly(
                        new ScanEvent.Started(),
                        new ScanEvent.Progress(1, 2, "Bleach"),
                        new ScanEvent.Progress(2, 2, "Naruto"),
                        new ScanEvent.Completed(2, 2));
    }

    @Test
    void whileOneScanRunsAnotherIsTurnedAwayAndTheFirstCanBeWaitedFor() throws Exception {
        home.file("Bleach/S01E01.mkv");
        home.file("Naruto/S01E01.mkv");
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        home.topic.listen(event -> pauseAt(event, inside, goOn));

        ScanRun first = home.scan.start(ScanOrder.CAREFUL);
        inside.await();

        assertThat(home.scan()).isEqualTo(new ScanResult.AlreadyRunning());
        assertThat(home.scan.start(ScanOrder.CAREFUL).await(Duration.ZERO))
                .contains(new ScanResult.AlreadyRunning());
        assertThat(first.await(Duration.ofMillis(1))).isEmpty();
        assertThat(first.status()).isEqualTo(new ScanStatus(1, 2, 1, 1));
        assertThat(home.scan.status()).contains(first.status());
        goOn.countDown();
        assertThat(first.await(Duration.ofSeconds(10))).contains(completed(2, 2));
        assertThat(home.scan.status()).isEmpty();
    }

    private static void pauseAt(ScanEvent event, CountDownLatch inside, CountDownLatch goOn) {
        if (event instanceof ScanEvent.Progress progress && progress.folders() == 1) {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void anInterruptEndsTheScanAndChangesNothing() {
        home.file("Naruto/S01E01.mkv");
        Thread.currentThread().interrupt();

        ScanResult result = home.scan();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(ScanResult.Failed.class);
        assertThat(home.library.series()).isEmpty();
        assertThat(home.scan()).isEqualTo(completed(1, 1));
    }

    @Test
    void afterClosingNoScanStarts() {
        home.scan.close();

        assertThat(home.scan()).isInstanceOf(ScanResult.Failed.class);
    }

    @Test
    void withoutAnAnimeDirectoryThereIsNothingToScan() {
        var nowhere =
                new Shelf(
                        Optional::empty,
                        () -> NamePattern.USUAL,
                        RootMarks.none(),
                        () -> TempLibrary.NOON);
        var scan = new Scan(home.library, nowhere, home.topic);

        assertThat(scan.run(ScanOrder.CAREFUL)).isEqualTo(new ScanResult.NoDirectory());
    }
}
