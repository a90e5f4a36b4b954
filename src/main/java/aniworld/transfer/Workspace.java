package aniworld.transfer;

import aniworld.files.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder beside a partial file in which the pieces of a stream gather.
///
/// @param folder `<partial>.stream`
/// @param name of the partial
record Workspace(Path folder, String name) {
    private static final String SEGMENT = "segment-";
    private static final String OUT = "out-";

    static Workspace beside(Path partial) {
        String name = String.valueOf(partial.getFileName());
        return new Workspace(partial.resolveSibling(name + ".stream"), name);
    }

    /// Makes the folder and keeps other processes out as long as the lock is open.
    ///
    /// @return empty when another one works here
    Optional<PartialFile> open() throws DiskFault {
        Optional<PartialFile> lock = PartialFile.open(folder.resolve("lock"));
        if (lock.isPresent()) {
            sweep();
        }
        return lock;
    }

    /// Whole segments are not forced to disk before they are part of the film: what lay here before
    /// the system's last start is not to be trusted.
    private void sweep() throws DiskFault {
        try {
            NoteFile run = NoteFile.beside(folder.resolve("run"));
            boolean sameRun = run.text().isPresent();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String called = String.valueOf(file.getFileName());
                    if (called.startsWith(OUT) || (called.startsWith(SEGMENT) && !sameRun)) {
                        Tree.delete(file);
                    }
                }
            }
            run.write("segments");
        } catch (IOException failure) {
            throw DiskFault.of(folder, failure);
        }
    }

    /// Where a whole segment lies until it becomes part of the film.
    Path segment(String track, int index, Chunk chunk) {
        return folder.resolve(
                "%s%s-%d-%08x".formatted(SEGMENT, track, index, chunk.identity().hashCode()));
    }

    /// Whether some of the film has come.
    boolean holdsFilm() {
        Path first = part("v", 0);
        try {
            return Files.exists(first) && Files.size(first) > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    Path part(String track, int number) {
        return folder.resolve(track + number);
    }

    /// Where another program works by itself.
    Path page() throws DiskFault {
        try {
            return Files.createDirectories(folder.resolve("page"));
        } catch (IOException failure) {
            throw DiskFault.of(folder, failure);
        }
    }

    /// A new folder for what is put together: a program that outlived us may still write to the one
    /// before.
    Path fresh() throws DiskFault {
        try {
            return Files.createTempDirectory(folder, OUT).resolve(name);
        } catch (IOException failure) {
            throw DiskFault.of(folder, failure);
        }
    }

    /// Leaves nothing.
    static void discard(Path partial) throws IOException {
        Tree.delete(beside(partial).folder());
    }
}
