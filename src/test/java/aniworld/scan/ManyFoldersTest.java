package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

class ManyFoldersTest {
    @TempDir(factory = Memory.class)
    Path folder;

    @Test
    void twentyThousandEmptyFoldersAreNoSeries() throws IOException {
        try (var home = new TempLibrary(folder)) {
            for (int n = 0; n < 20_000; n++) {
                Files.createDirectory(home.anime().resolve("empty " + n));
            }
            home.file("Naruto/S01E01.mkv");

            assertThat(home.scan()).isEqualTo(new ScanResult.Completed(1, 1, List.of()));
        }
    }

    @Test
    void whatIsTakenOverInPartsIsOneLibrary() throws IOException {
        try (var home = new TempLibrary(folder)) {
            for (int n = 0; n < 250; n++) {
                home.file("Show %03d/S01E01.mkv".formatted(n));
            }
            home.file("Ju\u0308n/S01E01.mkv");
            home.file("J\u00fcn/S01E02.mkv");
            home.file("Show 007 - S01E02.mkv");

            assertThat(home.scan()).isEqualTo(new ScanResult.Completed(251, 253, List.of()));
            assertThat(home.held("J\u00fcn")).containsExactlyInAnyOrder("S01-E01", "S01-E02");
            assertThat(home.held("show-007")).containsExactlyInAnyOrder("S01-E01", "S01-E02");
            assertThat(home.scan.run(new ScanOrder(false, false, true)))
                    .isEqualTo(new ScanResult.Completed(0, 0, List.of()));
        }
    }

    /// On a disk, making and deleting so many takes a minute, and scanning them a second.
    static final class Memory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "aniworld")
                    : Files.createTempDirectory("aniworld");
        }
    }
}
