package aniworld.downloads;

import aniworld.transfer.Transfers;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes what a download left in the partial area: its partial and the journals beside it, which
/// carry its name and a further ending. Never anything else.
final class PartialFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PartialFiles.class);
    private final Destination destination;

    PartialFiles(Destination destination) {
        this.destination = destination;
    }

    /// What cannot be removed is left and logged: it takes room and does no harm.
    void discard(Download.Ref download) {
        Path partial = destination.partial(download);
        Path folder = partial.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try {
            Transfers.discard(partial);
            discardRest(folder, partial);
        } catch (IOException failure) {
            LOG.warn("The partial data of {} stays at {}", download.id(), partial, failure);
        }
    }

    private static void discardRest(Path folder, Path partial) throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, path -> belongs(path, partial))) {
            for (Path path : found) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean belongs(Path path, Path partial) {
        String name = String.valueOf(path.getFileName());
        String own = String.valueOf(partial.getFileName());
        return name.equals(own) || name.startsWith(own + ".");
    }
}
