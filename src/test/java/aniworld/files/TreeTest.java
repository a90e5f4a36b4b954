package aniworld.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    @TempDir Path folder;
    private Path tree;
    private Path elsewhere;

    @BeforeEach
    void make() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree/deep"));
        tree = tree.resolveSibling("");
        Files.writeString(tree.resolve("deep/file"), "x");
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "x");
        Files.createSymbolicLink(tree.resolve("deep/link"), elsewhere);
    }

    @Test
    void nothingOfItIsLeftButWhatItsLinksLeadTo() throws IOException {
        Tree.delete(tree);

        assertThat(tree).doesNotExist();
        assertThat(elsewhere.resolve("precious")).exists();
    }

    @Test
    void whatWasNeverThereIsAsGood() {
        assertThatCode(() -> Tree.delete(folder.resolve("nothing"))).doesNotThrowAnyException();
    }

    @Test
    void anEmptiedFolderKeepsTheOneFileThatStays() throws IOException {
        Path stays = Files.writeString(tree.resolve("mark"), "x");

        Tree.empty(tree, stays);

        assertThat(tree).isDirectoryContaining(stays::equals);
        assertThat(tree.resolve("deep")).doesNotExist();
        assertThat(elsewhere.resolve("precious")).exists();
    }
}
