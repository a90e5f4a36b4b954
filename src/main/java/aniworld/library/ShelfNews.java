package aniworld.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What changes in the library by a look at the disk, to be written at once.
///
/// @param series that join or have changed
/// @param files all that a series has now, for each series named; a file that it had before and
///   that is not among them counts as gone from now on
/// @param emptied series to take out: others have got all their files
/// @param marks of the folders, for each entry of the anime directory that was read; what was kept
///   of such an entry is dropped
public record ShelfNews(
        List<Series> series,
        Map<SeriesKey, List<ShelfFile>> files,
        List<SeriesKey> emptied,
        Map<String, List<FolderMark>> marks,
        Instant at) {
    public ShelfNews {
        series = List.copyOf(series);
        files = Map.copyOf(files);
        emptied = List.copyOf(emptied);
        marks = Map.copyOf(marks);
    }

    static ShelfNews of(Series series, List<ShelfFile> files, Instant at) {
        return new ShelfNews(List.of(series), Map.of(series.key(), files), List.of(), Map.of(), at);
    }
}
