package aniworld.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import aniworld.library.Origin;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.scan.TempLibrary;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import aniworld.shelf.Operation.State;
import aniworld.store.SqlShelfJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done to files is written down, can be taken back, and is never half done.
class HistoryTest {
    private static final SeriesKey KEY = new SeriesKey("moss-garden");
    private static final Path FIRST = Path.of("Moss Garden/Moss Garden - S01E01.mkv");
    private static final Path TRASHED = Path.of(".aniworld/trash/2026-03-01").resolve(FIRST);

    @TempDir Path folder;
    @AutoClose private TempLibrary home;
    private History history;
    private ShelfJournal journal;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        history = new History(home.library, home.shelf);
        journal = new SqlShelfJournal(home.database);
        home.file(FIRST.toString(), "one");
        home.file("Moss Garden/Moss Garden - S01E01.de.srt", "eins");
        home.scan();
    }

    private Path at(Path relative) {
        return home.anime().resolve(relative);
    }

    @Test
    void aDeletedSeriesLiesInTheTrashAndComesBackMatchedAsItWas() {
        home.library.match(KEY, TempLibrary.provided("moss-garden", "Moss Garden", 2));
        home.library.remove(KEY, true);
        assertThat(at(FIRST)).doesNotExist();
        assertThat(at(TRASHED)).hasContent("one");
        assertThat(home.library.series()).isEmpty();

        Operation undone = history.undo();

        assertThat(undone.kind()).isEqualTo(Kind.DELETE);
        assertThat(at(FIRST)).hasContent("one");
        home.scan();
        assertThat(home.held("moss-garden")).containsExactly("S01-E01");
        assertThat(home.get("moss-garden").series().origin())
                .contains(new Origin("catalog", "moss-garden"));
        assertThat(history.list(new Page(1, 20)))
                .extracting(Operation::kind, Operation::state)
                .containsExactly(tuple(Kind.UNDO, State.DONE), tuple(Kind.DELETE, State.UNDONE));
    }

    @Test
    void aReplacedFileComesBackAndTheOtherGoesToTheTrash() throws IOException {
        Path better = Files.writeString(folder.resolve("better.part"), "better");
        home.shelf.put(better, at(FIRST), Existing.REPLACE);
        assertThat(at(FIRST)).hasContent("better");

        history.undo();

        assertThat(at(FIRST)).hasContent("one");
        assertThat(home.anime().resolve(".aniworld/trash/2026-03-01-2").resolve(FIRST))
                .hasContent("better");
    }

    @Test
    void nothingIsUndoneTwiceOrOverAnotherFile() {
        home.library.remove(KEY, true);
        home.file(FIRST.toString(), "another");

        assertConflict("Something else has its name now");
        assertThat(at(FIRST)).hasContent("another");

        home.remove(FIRST.toString());
        home.remove("Moss Garden");
        long id = history.undo().id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> history.undo(id))
                .returns(ErrorCode.CONFLICT, Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(history::undo)
                .returns(ErrorCode.NOT_FOUND, Problem::code);
    }

    private void assertConflict(String reason) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(history::undo)
                .withMessageContaining(reason)
                .returns(ErrorCode.CONFLICT, Problem::code);
    }

    @Test
    void whatLiesAmongTheFilesOfOthersGoesWithoutThem() {
        home.file("Winter/Tide Clock - 01.mkv", "tide");
        home.file("Winter/Tide Clock - 01.nfo", "note");
        home.file("Winter/Salt Road - 01.mkv", "salt");
        home.scan();

        home.library.remove(new SeriesKey("tide-clock"), true);

        assertThat(home.anime().resolve("Winter/Salt Road - 01.mkv")).exists();
        assertThat(home.anime().resolve("Winter/Tide Clock - 01.mkv")).doesNotExist();
        assertThat(home.anime().resolve("Winter/Tide Clock - 01.nfo")).doesNotExist();

        history.undo();
        assertThat(home.anime().resolve("Winter/Tide Clock - 01.nfo")).hasContent("note");
    }

    @Test
    void aFranchiseLeavesTheFoldersOfItsSeries() {
        home.file("Tide/Dawn (2001)/Season 1/S01E01.mkv");
        home.file("Tide/Dusk (2004)/Season 1/S01E01.mkv");
        home.file("Tide/Movies/Tide The Movie (2005).mkv");
        home.scan();

        home.library.remove(home.get("Tide").series().key(), true);

        assertThat(home.anime().resolve("Tide/Dawn (2001)/Season 1/S01E01.mkv")).exists();
        assertThat(home.anime().resolve("Tide/Movies/Tide The Movie (2005).mkv")).doesNotExist();
    }

    @Test
    void afterACrashBetweenTwoMovesTheFirstIsTakenBack() throws IOException {
        Path second = Path.of("Moss Garden/Moss Garden - S01E01.de.srt");
        begin(
                Kind.DELETE,
                new Move(FIRST, TRASHED),
                new Move(second, TRASHED.resolveSibling("b.srt")));
        move(FIRST, TRASHED);

        home.shelf.recover();

        assertThat(at(FIRST)).hasContent("one");
        assertThat(journal.started()).isEmpty();
        assertThat(history.list(new Page(1, 20))).isEmpty();
    }

    @Test
    void afterACrashWhileAFileWasCopiedToAnotherDiskNoHalfCopyStays() throws IOException {
        Path renamed = Path.of("Moss Garden/Moss Garden - S01E01 - One.mkv");
        begin(Kind.RENAME, new Move(FIRST, renamed));
        Path half = home.file("Moss Garden/.arriving-Moss Garden - S01E01 - One.mkv", "o");

        home.shelf.recover();

        assertThat(half).doesNotExist();
        assertThat(at(renamed)).doesNotExist();
        assertThat(at(FIRST)).hasContent("one");
    }

    @Test
    void afterACrashBehindTheLastMoveItIsDone() throws IOException {
        begin(Kind.DELETE, new Move(FIRST, TRASHED));
        move(FIRST, TRASHED);

        home.shelf.recover();

        assertThat(history.list(new Page(1, 20)))
                .extracting(Operation::state)
                .containsExactly(State.DONE);
        history.undo();
        assertThat(at(FIRST)).hasContent("one");
    }

    @Test
    void afterACrashBehindARenamingTheLibraryKnowsTheNewName() throws IOException {
        Path renamed = FIRST.resolveSibling("Season 01").resolve("Moss Garden - S01E01.mkv");
        begin(Kind.RENAME, new Move(FIRST, renamed));
        move(FIRST, renamed);

        history.recover();

        assertThat(home.get("moss-garden").files())
                .extracting(ShelfFile::path)
                .contains(renamed)
                .doesNotContain(FIRST);
    }

    @Test
    void afterACrashBeforeTheNewFileCameTheReplacedOneIsBack() throws IOException {
        begin(Kind.REPLACE, new Move(FIRST, TRASHED));
        move(FIRST, TRASHED);

        home.shelf.recover();

        assertThat(at(FIRST)).hasContent("one");
        assertThat(at(TRASHED)).doesNotExist();
    }

    @Test
    void afterACrashBehindTheNewFileTheOldOneStaysInTheTrash() throws IOException {
        begin(Kind.REPLACE, new Move(FIRST, TRASHED));
        move(FIRST, TRASHED);
        home.file(FIRST.toString(), "new");

        home.shelf.recover();

        assertThat(at(FIRST)).hasContent("new");
        assertThat(at(TRASHED)).hasContent("one");
        assertThat(journal.started()).isEmpty();
    }

    @Test
    void aCrashIsSettledWhenTheDiskIsBack() throws IOException {
        begin(Kind.DELETE, new Move(FIRST, TRASHED));
        Files.move(home.anime(), folder.resolve("unplugged"));

        assertThatExceptionOfType(Problem.class).isThrownBy(home.shelf::recover);
        assertThat(journal.started()).hasSize(1);

        Files.move(folder.resolve("unplugged"), home.anime());
        home.shelf.recover();
        assertThat(journal.started()).isEmpty();
    }

    private void begin(Kind kind, Move... moves) {
        journal.begin(kind, "Moss Garden", List.of(moves), Optional.empty(), TempLibrary.NOON);
    }

    private void move(Path from, Path to) throws IOException {
        Files.createDirectories(at(to).resolveSibling(""));
        Files.move(at(from), at(to));
    }

    @Test
    void theTrashIsEmptiedOfWhatHasLainThereForLong() throws IOException {
        home.library.remove(KEY, true);
        Path foreign = home.anime().resolve(".aniworld/trash/notes");
        Files.createDirectories(foreign);
        Path linked = Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(at(TRASHED).resolveSibling("link"), linked);

        home.pass(Duration.ofDays(30));
        assertThat(home.shelf.emptyTrash(30)).isZero();
        home.pass(Duration.ofDays(1));
        assertThat(home.shelf.emptyTrash(30)).isEqualTo(1);

        assertThat(at(TRASHED)).doesNotExist();
        assertThat(foreign).exists();
        assertThat(linked).hasContent("mine");
        assertConflict("It is not there any more");
    }
}
