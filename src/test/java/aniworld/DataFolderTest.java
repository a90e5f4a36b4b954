package aniworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir private Path temp;

    @Test
    void aNewFolderBelongsToItsOwnerAlone() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aSecondProgramIsToldWhoHoldsTheFolder() throws Exception {
        try (var first = DataFolder.open(temp)) {
            assertThat(first.path()).isEqualTo(temp);
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(Problem.class)
                    .hasMessage(
                            "The data folder %s belongs to a running Aniworld (process %d).",
                            temp, ProcessHandle.current().pid());
        }
    }

    @Test
    void aFolderGivenBackCanBeTakenAgain() throws Exception {
        DataFolder.open(temp).close();

        try (var again = DataFolder.open(temp)) {
            assertThat(again.path()).isEqualTo(temp);
        }
    }

    @Test
    void aFileInTheWayIsSaidInOneLine() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "in the way");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Problem.class)
                .hasMessage(
                        "The data folder %s cannot be used: a file of that name is in the way",
                        file);
    }
}
