package aniworld.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir private Path home;

    @Test
    void aFolderThatIsNotThereIsMade() throws IOException {
        try (var folder = open(home.resolve("a/b"))) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        try (var folder = open(home)) {
            assertThat(folder.path()).isEqualTo(home.toRealPath());
        }
    }

    @Test
    void withoutAWishEachRunHasAFolderOfItsOwn() throws IOException {
        try (var first = DemoFolder.open(Optional.empty(), _ -> false);
                var second = DemoFolder.open(Optional.empty(), _ -> false)) {
            assertThat(first.path()).isNotEqualTo(second.path());
            Files.delete(first.path().resolve(".aniworld-demo"));
            Files.delete(first.path());
            Files.delete(second.path().resolve(".aniworld-demo"));
            Files.delete(second.path());
        }
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedAndStaysAsItIs() throws IOException {
        Path letter = Files.writeString(home.resolve("letter.txt"), "Dear Ada");

        assertThatThrownBy(() -> open(home))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("was not made by the demo");
        assertThat(home).isDirectoryNotContaining(file -> !file.equals(letter));
        assertThat(letter).hasContent("Dear Ada");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> open(file)).isInstanceOf(Problem.class);
    }

    @Test
    void theFolderOfAnEarlierDemoIsEmptied() throws IOException {
        try (var folder = open(home.resolve("demo"))) {
            Files.createDirectories(folder.path().resolve("anime/Series"));
            Files.writeString(folder.path().resolve("anime/Series/1.mp4"), "clip");
        }

        try (var again = open(home.resolve("demo"))) {
            assertThat(again.path().resolve("anime")).doesNotExist();
        }
    }

    @Test
    void whatALinkLeadsToIsNotEmptied() throws IOException {
        Path mine = Files.createDirectory(home.resolve("mine"));
        Path letter = Files.writeString(mine.resolve("letter.txt"), "Dear Ada");
        try (var folder = open(home.resolve("demo"))) {
            Files.createSymbolicLink(folder.path().resolve("link"), mine);
        }

        try (var again = open(home.resolve("demo"))) {
            assertThat(again.path().resolve("link")).doesNotExist();
            assertThat(letter).hasContent("Dear Ada");
        }
    }

    @Test
    void aFolderInUseIsRefusedAndNotEmptied() throws IOException {
        try (var folder = open(home.resolve("demo"))) {
            Path clip = Files.writeString(folder.path().resolve("1.mp4"), "clip");

            assertThatThrownBy(() -> open(folder.path()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("in use");
            assertThat(clip).hasContent("clip");
        }
    }

    private static DemoFolder open(Path path) throws IOException {
        return DemoFolder.open(Optional.of(path), _ -> false);
    }
}
