package aniworld.downloads;

import aniworld.problem.Problem;
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

    /// What cannot be removed, or lies on a disk that is away, is left and logged: it takes room
    /// and does no harm.
    void discard(Download.Ref download) {
        try {
            discard(destination.partial(download));
        } catch (IOException | Problem failure) {
            String why = failure.getMessage();
            LOG.warn("Any partial data of {} stays where it is: {}", download.id(), why);
        }
    }

    private static void discard(Path partial) throws IOException {
        Path folder = partial.getParent();
        if (folder != null && Files.isDirectory(folder)) {
            Transfers.discard(partial);
            discardRest(folder, partial);
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
