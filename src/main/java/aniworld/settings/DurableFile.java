package aniworld.settings;

import aniworld.files.Durable;
import aniworld.files.OwnerAlone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Files that are whole or not there, whenever the power goes: written beside their place, forced
/// to the disk, renamed, and the folder forced, too. Only their owner may read them.
final class DurableFile {
    /// What a file's name has behind it until it is whole.
    static final String UNFINISHED = ".tmp";

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private DurableFile() {}

    /// @throws IOException when the disk refuses; what was at the place is still there then
    static void write(Path place, byte[] content) throws IOException {
        Path folder = place.toAbsolutePath().resolveSibling("");
        Path beside = folder.resolve(place.getFileName() + UNFINISHED);
        Files.deleteIfExists(beside);
        try (FileChannel channel = OwnerAlone.open(beside, NEW)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Durable.replace(beside, place);
    }

    static void delete(Path place) throws IOException {
        if (Files.deleteIfExists(place)) {
            Durable.forceNameOf(place);
        }
    }
}
