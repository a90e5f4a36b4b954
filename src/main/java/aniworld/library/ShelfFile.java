package aniworld.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A media file that lies in a series' folder.
///
/// @param path relative to the anime directory, the series' folder first
/// @param size in bytes
/// @param modified the file system's time of last change
/// @param episodes what it holds: one, several for a double episode, none for a movie or a file
///   whose name says nothing
/// @param language as the name tells it
public record ShelfFile(
        Path path,
        long size,
        Instant modified,
        List<EpisodeNumber> episodes,
        Optional<String> language) {
    public ShelfFile {
        episodes = List.copyOf(episodes);
        if (path.isAbsolute()) {
            throw new IllegalArgumentException("not relative to the anime directory: " + path);
        }
    }
}
