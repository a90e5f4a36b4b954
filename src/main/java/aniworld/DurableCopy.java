package aniworld;

import aniworld.files.Durable;
import aniworld.files.OwnerAlone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Files of one's own that are on the disk when a call returns, readable by their owner alone.
final class DurableCopy {
    private DurableCopy() {}

    /// Copies to a place where nothing lies yet.
    static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
        OwnerAlone.keep(to);
        Durable.force(to);
    }

    /// Makes a folder that must not be there yet.
    static Path folder(Path path) throws IOException {
        OwnerAlone.makeFolder(path);
        return path;
    }
}
