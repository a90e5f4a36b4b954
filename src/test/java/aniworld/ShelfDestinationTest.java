package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadId;
import aniworld.downloads.QueueItemId;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
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

    /// Numbers of downloads come again when an older backup is restored.
    @Test
    void noEpisodeGoesOnFromAPartialOfAnother() {
        ShelfDestination destination = destination(folder.resolve("partials"), "0644");

        assertThat(destination.partial(download("tide", 1)))
                .isEqualTo(destination.partial(download("tide", 1)))
                .isNotEqualTo(destination.partial(download("tide", 2)))
                .isNotEqualTo(destination.partial(download("moss-garden", 1)));
    }

    private static Download.Ref download(String key, int episode) {
        return new Download.Ref(
                new DownloadId(7),
                new QueueItemId(3),
                new SeriesKey(key),
                "Folder",
                EpisodeNumber.of(1, episode));
    }

    @Test
    void whatIsDeliveredHasTheWishedMode() throws IOException {
        Path partial = Files.writeString(folder.resolve("x.part"), "a film");
        Path target = library.anime().resolve("Titan/Season 01/1.mkv");

        destination(folder.resolve("partials"), "0664").delivery(false).deliver(partial, target);

        assertThat(ReadershipTest.mode(target)).isEqualTo("rw-rw-r--");
    }
}
