package aniworld.library;

import java.util.List;

/// One page of a list of series.
///
/// @param total how many the whole list has
public record SeriesList(List<Row> rows, long total) {
    public SeriesList {
        rows = List.copyOf(rows);
    }

    /// A series and how many of its released episodes no file holds.
    public record Row(Series series, int missing) {}
}
