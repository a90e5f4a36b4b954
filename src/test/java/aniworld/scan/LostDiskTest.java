package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import aniworld.problem.Problem;
import aniworld.scan.ScanResult.Completed;
import aniworld.scan.ScanResult.Need;
import aniworld.scan.ScanResult.Refused;
import aniworld.scan.ScanResult.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a scan makes of a disk that is away, or of another in its place.
@ExtendWith(OwnLibrary.class)
class LostDiskTest {
    private final TempLibrary home;

    LostDiskTest(TempLibrary home) {
        this.home = home;
    }

    @Test
    void aRootThatIsGoneChangesNothing() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        Files.move(home.anime(), home.anime().resolveSibling("unplugged"));

        assertThat(home.scan())
                .isEqualTo(new Refused("The anime directory is not there", Need.DISK));
        assertThat(home.scan.run(new ScanOrder(true, true))).isInstanceOf(Refused.class);
        assertThat(home.held("naruto")).containsExactly("S01-E01");
    }

    @Test
    void anEmptyRootThatHeldFilesMustBeConfirmed() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        Files.move(home.anime(), home.anime().resolveSibling("unplugged"));
        Files.createDirectory(home.anime());

        assertThat(home.scan())
                .asInstanceOf(type(Refused.class))
                .returns(Need.CONFIRM_EMPTY, Refused::need)
                .satisfies(refused -> assertThat(refused.reason()).contains("confirm_empty=true"));
        assertThat(home.held("naruto")).containsExactly("S01-E01");

        assertThat(home.scan.run(new ScanOrder(true, false)))
                .isEqualTo(TempLibrary.completed(0, 0));
        assertThat(home.held("naruto")).isEmpty();
    }

    @Test
    void anEmptyRootThatNeverHeldAnythingIsAnEmptyLibrary() {
        home.scanned(0, 0);
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
        home.scanned(0, 0);

        Files.delete(marker);
        assertThat(home.scan.run(new ScanOrder(false, true)))
                .isEqualTo(TempLibrary.completed(0, 0));
        home.scanned(0, 0);
        assertThat(home.shelf.workArea().resolve("library-id")).isNotEmptyFile();
    }

    @Test
    void anEmptyMountPointOfALibraryWithoutAMarkerIsNotWrittenInto() throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        Files.move(home.anime(), home.anime().resolveSibling("unplugged"));
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
        assertThat(home.scan.run(new ScanOrder(false, true)))
                .isEqualTo(TempLibrary.completed(12, 12));
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

        assertThat(home.scan.run(new ScanOrder(false, true)))
                .isEqualTo(TempLibrary.completed(0, 0));
        assertThat(home.held("two")).isEmpty();
    }

    @Test
    void fewFilesMayGoWhateverTheirShare() {
        IntStream.rangeClosed(1, 19).forEach(n -> home.file("One/S01E%02d.mkv".formatted(n)));
        home.file("Two/S01E01.mkv");
        home.scan();
        IntStream.rangeClosed(1, 19).forEach(n -> home.remove("One/S01E%02d.mkv".formatted(n)));

        home.scanned(0, 0);
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
        Path disk = Files.createDirectory(home.anime().resolveSibling("disk2"));
        Files.createFile(disk.resolve("S01E01.mkv"));
        Files.createSymbolicLink(home.anime().resolve("Naruto"), disk);
        home.file("Bleach/S01E01.mkv");
        home.scan();
        assertThat(home.held("naruto")).containsExactly("S01-E01");

        Files.move(disk, home.anime().resolveSibling("unplugged"));

        assertThat(home.scan())
                .isEqualTo(
                        new Completed(
                                0, 0, List.of(new Unreadable("Naruto", "The link leads nowhere"))));
        assertThat(home.held("naruto")).containsExactly("S01-E01");
    }
}
