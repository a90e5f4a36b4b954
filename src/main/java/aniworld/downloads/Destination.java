package aniworld.downloads;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.transfer.Delivery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where downloads go. The library stands behind it: it alone decides about names and files. Safe
/// for any thread.
public interface Destination {

    /// The file that holds an episode, if it lies on the disk now; absolute.
    Optional<Path> present(Holding series, EpisodeNumber episode);

    /// The final name of an episode; absolute. Nothing is made on the disk.
    ///
    /// @param language that the source says it has
    /// @param extension lower case, without the dot, one of a fixed list of media containers
    /// @throws aniworld.problem.Problem SERVICE_UNAVAILABLE when there is no place to put it now:
    ///   the download is held until [#hasRoomFor] says that there is
    Path target(Series series, Episode episode, Optional<String> language, String extension);

    /// Where the bytes of a download are gathered: absolute, the same path after a restart, of no
    /// other download.
    Path partial(Download.Ref download);

    /// The folders in which partial data lie; absolute, and only those that are there now.
    default List<Path> areas() {
        return List.of();
    }

    /// @param replace whether a file that lies at the target may be replaced
    Delivery delivery(boolean replace);

    /// Looks into a whole file that begins as a film does.
    ///
    /// @return why it is not fit for the library; empty also when nobody can tell
    default Optional<String> unfit(Path whole) {
        return Optional.empty();
    }

    /// The file has its final name; the library takes note of it. Called before the download counts
    /// as completed.
    void recorded(SeriesKey key, EpisodeNumber episode, Path file, long size);

    /// Looks for room before a file is begun.
    ///
    /// @param more bytes that will be gathered
    /// @param whole size of the file in the library
    /// @return a sentence that says which disk has too little; empty when there is enough
    default Optional<String> lacks(long more, long whole) {
        return hasRoomFor(more)
                ? Optional.empty()
                : Optional.of("There is not enough room on the disk");
    }

    /// Whether the partial area and the library are there, can be written, and have this many bytes
    /// free. Asked every half minute while downloads are held for their disk.
    boolean hasRoomFor(long bytes);

    /// What the library's disk still takes; empty while it is away, or nobody knows.
    default Optional<Room> room() {
        return Optional.empty();
    }

    /// @param free bytes on the library's disk
    /// @param shared whether bytes are gathered on the same disk
    record Room(long free, boolean shared) {}
}
