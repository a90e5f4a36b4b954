package aniworld.library;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// A media file of a series.
///
/// @param path relative to the anime directory; in the series' folder, but for a file that lies in
///   one folder with those of other series
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
        Optional<String> language,
        Edition edition) {
    public ShelfFile {
        episodes = List.copyOf(episodes);
        if (path.isAbsolute()) {
            throw new IllegalArgumentException("not relative to the anime directory: " + path);
        }
    }

    /// One of which nothing else is known.
    public ShelfFile(
            Path path,
            long size,
            Instant modified,
            List<EpisodeNumber> episodes,
            Optional<String> language) {
        this(path, size, modified, episodes, language, Edition.PLAIN);
    }

    /// A path with `/` between its elements, as the library writes them on any system.
    public static String text(Path path) {
        var text = new StringJoiner("/");
        path.forEach(element -> text.add(element.toString()));
        return text.toString();
    }

    /// The entry of the anime directory that it lies in; empty when it lies there itself.
    public String unit() {
        return path.getNameCount() == 1 ? "" : path.getName(0).toString();
    }

    ShelfFile holding(List<EpisodeNumber> others) {
        return new ShelfFile(path, size, modified, others, language, edition);
    }

    public ShelfFile at(Path other) {
        return new ShelfFile(other, size, modified, episodes, language, edition);
    }

    public ShelfFile withSidecars(int count) {
        return new ShelfFile(path, size, modified, episodes, language, edition.withSidecars(count));
    }

    /// When a file was changed last, as exactly as the database keeps it.
    public static Instant modified(BasicFileAttributes facts) {
        return facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
