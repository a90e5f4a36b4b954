package aniworld.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One page of a list of series.
///
/// @param total how many the whole list has
public record SeriesList(List<Row> rows, long total) {
    public SeriesList {
        rows = List.copyOf(rows);
    }

    /// What a list shows of a series.
    ///
    /// @param page its address at its provider
    /// @param missing how many of the episodes that are out no file holds
    public record Row(
            SeriesKey key,
            String name,
            String folder,
            Optional<String> page,
            int missing,
            Instant updatedAt) {}
}
