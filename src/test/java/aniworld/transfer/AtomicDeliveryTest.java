package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicDeliveryTest {
    @TempDir Path folder;

    @Test
    void theFileHasItsNameAndItsOldOneIsGone() throws IOException {
        Path partial = Files.writeString(folder.resolve("p"), "film");
        Path target = folder.resolve("a/b/film.mp4");
        new AtomicDelivery(folder).deliver(partial, target);
        assertThat(target).hasContent("film");
        assertThat(partial).doesNotExist();
    }

    @Test
    void whatIsThereStays() throws IOException {
        Path partial = Files.writeString(folder.resolve("p"), "new");
        Path target = Files.writeString(folder.resolve("t"), "old");
        assertThatThrownBy(() -> new AtomicDelivery(folder).deliver(partial, target))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("old");
        assertThat(partial).hasContent("new");
    }

    @Test
    void aDeliveryThatACrashCutInTwoIsFinished() throws IOException {
        Path partial = Files.writeString(folder.resolve("p"), "film");
        Path target = Files.createLink(folder.resolve("t"), partial);
        new AtomicDelivery(folder).deliver(partial, target);
        assertThat(target).hasContent("film");
        assertThat(partial).doesNotExist();
    }

    @Test
    void aLinkAtTheTargetStays() throws IOException {
        Path partial = Files.writeString(folder.resolve("p"), "film");
        Path target = Files.createSymbolicLink(folder.resolve("t"), partial);
        assertThatThrownBy(() -> new AtomicDelivery(folder).deliver(partial, target))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(partial).hasContent("film");
    }

    @Test
    void aMissingPartialIsSaid() {
        assertThatThrownBy(
                        () ->
                                new AtomicDelivery(folder)
                                        .deliver(folder.resolve("p"), folder.resolve("t")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void fromAnotherFileSystemItIsCopiedFirst() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(memory)
                        && !Files.getFileStore(memory).equals(Files.getFileStore(folder)),
                "no second file system at hand");
        Path partial = Files.createTempFile(memory, "aniworld", ".part");
        try {
            Files.writeString(partial, "film");
            Path target = folder.resolve("t");
            new AtomicDelivery(folder.resolve("staging")).deliver(partial, target);
            assertThat(target).hasContent("film");
            assertThat(partial).doesNotExist();
            assertThat(folder.resolve("staging")).isEmptyDirectory();
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
