package aniworld.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aniworld.library.SeriesKey;
import aniworld.scan.ScanResult;
import aniworld.scan.TempLibrary;
import aniworld.shelf.Renaming.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the naming pattern would name what is there.
class RenamingTest {
    private static final SeriesKey KEY = new SeriesKey("moss-garden");

    @TempDir Path folder;
    @AutoClose private TempLibrary home;
    private Renaming renaming;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        renaming = new Renaming(home.library, home.shelf);
    }

    private void matched(int... seasons) {
        home.scan();
        home.library.match(KEY, TempLibrary.provided("moss-garden", "Moss Garden", seasons));
    }

    @Test
    void thePreviewSaysWhatEachFileWouldBeCalledAndChangesNothing() {
        home.file("Moss Garden/[Amber] Moss Garden - 01 [720p].mkv");
        home.file("Moss Garden/[Amber] Moss Garden - 01v2 [720p].mkv");
        home.file("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        home.file("Moss Garden/Moss Garden - S01E03-E04.mp4");
        home.file("Moss Garden/Moss Garden - S07E01.mkv");
        home.file("Moss Garden/Moss Garden The Movie.mkv");
        matched(4);

        assertThat(renaming.preview(KEY))
                .extracting(
                        row -> row.file().path().getFileName().toString(),
                        row -> row.to().toString(),
                        Renaming.Row::verdict)
                .containsExactlyInAnyOrder(
                        tuple(
                                "Moss Garden - S01E02.mkv",
                                "Moss Garden/Season 01/Moss Garden - S01E02.mkv",
                                Verdict.SAME),
                        tuple(
                                "Moss Garden - S01E03-E04.mp4",
                                "Moss Garden/Season 01/Moss Garden - S01E03-E04.mp4",
                                Verdict.RENAME),
                        tuple(
                                "Moss Garden - S07E01.mkv",
                                "Moss Garden/Moss Garden - S07E01.mkv",
                                Verdict.UNKNOWN),
                        tuple(
                                "Moss Garden The Movie.mkv",
                                "Moss Garden/Moss Garden The Movie.mkv",
                                Verdict.UNKNOWN),
                        tuple(
                                "[Amber] Moss Garden - 01 [720p].mkv",
                                "Moss Garden/Season 01/Moss Garden - S01E01.mkv",
                                Verdict.RENAME),
                        tuple(
                                "[Amber] Moss Garden - 01v2 [720p].mkv",
                                "Moss Garden/Season 01/Moss Garden - S01E01.mkv",
                                Verdict.TAKEN));
        assertThat(home.anime().resolve("Moss Garden/[Amber] Moss Garden - 01 [720p].mkv"))
                .exists();
    }

    @Test
    void renamingTakesTheFilesBesideAlongAndTheLibraryKnowsAtOnce() {
        home.file("Moss Garden/ep 1.mkv", "one");
        home.file("Moss Garden/ep 1.de.srt", "eins");
        matched(2);
        home.library.gone(KEY);

        assertThat(renaming.apply(KEY)).hasSize(1);

        Path season = home.anime().resolve("Moss Garden/Season 01");
        assertThat(season.resolve("Moss Garden - S01E01.mkv")).hasContent("one");
        assertThat(season.resolve("Moss Garden - S01E01.de.srt")).hasContent("eins");
        assertThat(home.get("moss-garden").files())
                .extracting(file -> file.path().toString())
                .containsExactly("Moss Garden/Season 01/Moss Garden - S01E01.mkv");
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(0, 0, List.of()));
        assertThat(home.library.gone(KEY)).isEmpty();
        assertThat(renaming.apply(KEY)).isEmpty();
    }

    @Test
    void itCanBeUndone() {
        home.file("Moss Garden/ep 1.mkv", "one");
        home.file("Moss Garden/ep 1.de.srt", "eins");
        matched(2);
        renaming.apply(KEY);

        new History(home.library, home.shelf).undo();

        assertThat(home.anime().resolve("Moss Garden/ep 1.mkv")).hasContent("one");
        assertThat(home.anime().resolve("Moss Garden/ep 1.de.srt")).hasContent("eins");
        assertThat(home.get("moss-garden").files())
                .extracting(file -> file.path().toString())
                .containsExactly("Moss Garden/ep 1.mkv");
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(0, 0, List.of()));
        assertThat(home.library.gone(KEY)).isEmpty();
    }

    @Test
    void aFileThatWasRememberedUnderTheNewNameAndIsGoneIsInNobodysWay() {
        Path gone = home.file("Moss Garden/Season 01/Moss Garden - S01E01.mkv", "gone");
        home.file("Moss Garden/ep 1.mkv", "one");
        matched(2);
        assertThat(gone.toFile().delete()).isTrue();

        assertThat(renaming.apply(KEY)).hasSize(1);

        assertThat(home.get("moss-garden").files())
                .extracting(file -> file.path().toString())
                .containsExactly("Moss Garden/Season 01/Moss Garden - S01E01.mkv");
    }

    @Test
    void aFileThatHasGoneSinceTheLastScanIsAConflictAndTheOthersKeepTheirNames() throws Exception {
        Path stays = home.file("Moss Garden/ep 1.mkv", "one");
        Path gone = home.file("Moss Garden/ep 2.mkv", "two");
        matched(2);
        Files.delete(gone);

        assertThatThrownBy(() -> renaming.apply(KEY))
                .hasMessage("A file is not where the library remembers it; scan the library first");
        assertThat(stays).hasContent("one");
        assertThat(home.held("moss-garden")).containsExactly("S01-E01", "S01-E02");
    }

    @Test
    void anExistingFileIsNeverOverwritten() {
        home.file("Moss Garden/ep 1.mkv", "one");
        home.file("Moss Garden/ep 1.de.srt", "eins");
        home.file("Moss Garden/Season 01/Moss Garden - S01E01.de.srt", "of a person");
        matched(2);

        assertThat(renaming.preview(KEY))
                .extracting(Renaming.Row::verdict)
                .containsExactly(Verdict.TAKEN);
        assertThat(renaming.apply(KEY)).isEmpty();
        assertThat(home.anime().resolve("Moss Garden/ep 1.mkv")).exists();
    }
}
