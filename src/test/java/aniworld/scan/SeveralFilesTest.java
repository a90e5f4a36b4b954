package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.EpisodeNumber;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several files with one episode.
class SeveralFilesTest {
    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
    }

    private void scanned(int series, int episodes) {
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(series, episodes, List.of()));
    }

    private static final EpisodeNumber FIRST = EpisodeNumber.of(1, 1);

    private List<String> inOrder(String series) {
        return home.get(series).filesOf(FIRST).stream()
                .map(file -> file.path().getFileName().toString())
                .toList();
    }

    @Test
    void theNewestVersionCountsAndNoneIsLost() {
        home.file("Show/[Amber] Show - 01 [720p].mkv", "as large as can be");
        home.file("Show/[Amber] Show - 01v2 [720p].mkv", "small");
        scanned(1, 1);

        assertThat(inOrder("show"))
                .containsExactly("[Amber] Show - 01v2 [720p].mkv", "[Amber] Show - 01 [720p].mkv");
        assertThat(home.get("show").fileOf(FIRST))
                .hasValueSatisfying(file -> assertThat(file.edition().version()).isEqualTo(2));
    }

    @Test
    void ofOneVersionTheLargerCountsAndTheOneWithNothingElseInIt() {
        home.file("Show/Show - S01E01 (German Dub).mkv", "small");
        home.file("Show/Show - S01E01 (English Sub).mkv", "a bit larger");
        home.file("Show/Show - S01E01-E02.mkv", "the largest of all of them");
        scanned(1, 2);

        assertThat(inOrder("show"))
                .containsExactly(
                        "Show - S01E01 (English Sub).mkv",
                        "Show - S01E01 (German Dub).mkv",
                        "Show - S01E01-E02.mkv");
    }

    @Test
    void whenTheOneThatCountsGoesTheOtherTakesItsPlace() {
        home.file("Show/Show - 01.mkv");
        home.file("Show/Show - 01v2.mkv");
        home.scan();

        home.remove("Show/Show - 01v2.mkv");
        home.scan();

        assertThat(inOrder("show")).containsExactly("Show - 01.mkv");
    }
}
