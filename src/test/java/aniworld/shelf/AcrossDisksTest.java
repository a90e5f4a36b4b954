package aniworld.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real file systems: the temporary folder and the shared memory that every Linux mounts.
class AcrossDisksTest {
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir Path anime;
    private Path other;
    private Path partial;
    private Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(isAnotherDisk(), "needs /dev/shm on a disk of its own");
        other = Files.createTempDirectory(MEMORY, "aniworld-test");
        partial = Files.writeString(other.resolve("x.part"), "new");
        shelf =
                new Shelf(
                        () -> Optional.of(anime),
                        () -> NamePattern.USUAL,
                        RootMarks.none(),
                        () -> Instant.parse("2026-03-01T12:00:00Z"));
    }

    private boolean isAnotherDisk() throws IOException {
        return Files.isWritable(MEMORY)
                && !Files.getFileStore(MEMORY).equals(Files.getFileStore(anime));
    }

    @AfterEach
    void tidy() throws IOException {
        if (other != null) {
            Files.deleteIfExists(partial);
            Files.deleteIfExists(other.resolve("1.mkv"));
            Files.delete(other);
        }
    }

    @Test
    void aFileFromAnotherDiskArrivesWholeAndLeavesNothingBehind() throws IOException {
        shelf.put(partial, anime.resolve("Titan/1.mkv"), Existing.KEEP);

        assertThat(anime.resolve("Titan/1.mkv")).hasContent("new");
        assertThat(partial).doesNotExist();
        assertThat(anime.resolve(".aniworld/arriving-x.part")).doesNotExist();
    }

    @Test
    void aFileFromAnotherDiskOverwritesNothing() throws IOException {
        Path target = Files.writeString(anime.resolve("1.mkv"), "old");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> shelf.put(partial, target, Existing.KEEP));
        assertThat(target).hasContent("old");
        assertThat(partial).hasContent("new");
        assertThat(anime.resolve(".aniworld/arriving-x.part")).doesNotExist();
    }

    @Test
    void aFileForALinkedFolderOnAnotherDiskArrivesThere() throws IOException {
        Files.createSymbolicLink(anime.resolve("Titan"), other);
        Path target = anime.resolve("Titan/1.mkv");
        Path first = Files.writeString(shelf.workArea().resolve("1.part"), "first");
        Path second = Files.writeString(shelf.workArea().resolve("2.part"), "second");

        shelf.put(first, target, Existing.KEEP);
        assertThat(target).hasContent("first");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> shelf.put(second, target, Existing.KEEP));
        assertThat(target).hasContent("first");
        shelf.put(second, target, Existing.REPLACE);

        assertThat(target).hasContent("second");
        assertThat(other).isDirectoryNotContaining("glob:**/.arriving-*");
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
    }

    @Test
    void aFileBehindALinkToAnotherDiskIsCopiedToTheTrash() throws IOException {
        Files.createSymbolicLink(anime.resolve("Titan"), other);
        Files.writeString(other.resolve("1.mkv"), "old");

        Path trashed = shelf.discard(anime.resolve("Titan/1.mkv"));

        assertThat(trashed).hasContent("old");
        assertThat(other.resolve("1.mkv")).doesNotExist();
    }
}
