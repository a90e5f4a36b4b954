package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.scan.TempLibrary;
import aniworld.transfer.MediaProbe;
import aniworld.transfer.MediaTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfDestinationTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir Path folder;
    @AutoClose private TempLibrary library;

    @BeforeEach
    void open() {
        library = new TempLibrary(folder);
    }

    private ShelfDestination destination(Path partials, String mode) {
        return new ShelfDestination(
                library.library,
                library.shelf,
                () -> Optional.of(partials),
                new Readership(() -> Optional.of(mode)),
                new MediaProbe(MediaTools.NONE));
    }

    @Test
    void aDownloadDirectoryWithTooLittleRoomIsNamed() throws IOException {
        Path small = folder.resolve("small");
        try (SmallDisk disk = SmallDisk.at(small, 2)) {
            ShelfDestination destination = destination(small, "0644");

            assertThat(destination.lacks(MEGABYTE, MEGABYTE)).isEmpty();
            assertThat(destination.lacks(3 * MEGABYTE, 3 * MEGABYTE))
                    .hasValueSatisfying(
                            reason ->
                                    assertThat(reason)
                                            .contains("The disk of " + small, "are needed"));
            assertThat(destination.hasRoomFor(3 * MEGABYTE)).isFalse();
            disk.grow(4);
            assertThat(destination.hasRoomFor(3 * MEGABYTE)).isTrue();
        }
    }

    @Test
    void aLibraryWithTooLittleRoomIsNamedThoughThePartialsFit() throws IOException {
        Path work = library.anime().resolve(".aniworld");
        try (SmallDisk _ = SmallDisk.at(work, 2)) {
            Path partials = Files.createDirectory(folder.resolve("partials"));
            ShelfDestination destination = destination(partials, "0644");

            assertThat(destination.lacks(3 * MEGABYTE, MEGABYTE)).isEmpty();
            assertThat(destination.lacks(MEGABYTE, 3 * MEGABYTE))
                    .hasValueSatisfying(reason -> assertThat(reason).contains(work.toString()));
        }
    }

    @Test
    void whatIsDeliveredHasTheWishedMode() throws IOException {
        Path partial = Files.writeString(folder.resolve("x.part"), "a film");
        Path target = library.anime().resolve("Titan/Season 01/1.mkv");

        destination(folder.resolve("partials"), "0664").delivery(false).deliver(partial, target);

        assertThat(ReadershipTest.mode(target)).isEqualTo("rw-rw-r--");
    }
}
