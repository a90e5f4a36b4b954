package aniworld.downloads;

import aniworld.problem.Problem;
import aniworld.transfer.Transfers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    static void discard(Path partial) throws IOException {
        Path folder = partial.getParent();
        if (folder != null && Files.isDirectory(folder)) {
            Transfers.discard(partial);
            discardRest(partial);
        }
    }

    private static void discardRest(Path partial) throws IOException {
        for (Path path : of(partial)) {
            Files.deleteIfExists(path);
        }
    }

    /// The partial and what lies beside it under its name, as far as they are there.
    static List<Path> of(Path partial) throws IOException {
        return entries(partial.resolveSibling("")).stream()
                .filter(path -> belongs(path, partial))
                .toList();
    }

    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static boolean belongs(Path path, Path partial) {
        String name = String.valueOf(path.getFileName());
        String own = String.valueOf(partial.getFileName());
        return name.equals(own) || name.startsWith(own + ".");
    }
}
