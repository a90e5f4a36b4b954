package aniworld.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The anime directory, as far as the library itself must reach into it. Safe for any thread.
public interface MediaFolder {
    /// The path of a file as the library remembers it.
    ///
    /// @param file absolute, inside the anime directory
    /// @throws aniworld.problem.Problem SERVICE_UNAVAILABLE when the anime directory is not set,
    ///   not there, or without the marker it had
    Path relative(Path file);

    /// The folder of a series, absolute; empty while it is not there.
    Optional<Path> folder(Series series);

    /// Whether there is such a folder now; false too while the anime directory is away.
    ///
    /// @param relative to the anime directory
    boolean hasFolder(String relative);

    /// Takes out of reach what belongs to a series and to no other: all of it or, on failure,
    /// nothing. Nothing happens when nothing is there.
    ///
    /// @param others the rest of the library, as far as it may lie in the same places
    /// @throws IOException when it failed: everything is still where it was
    void discard(Holding series, List<Holding> others) throws IOException;
}
