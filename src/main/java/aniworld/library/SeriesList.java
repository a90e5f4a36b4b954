package aniworld.library;

import java.util.List;

/// One page of a list of series.
///
/// @param total how many the whole list has
public record SeriesList(List<Row> rows, long total) {
    public SeriesList {
        rows = List.copyOf(rows);
    }

    /// A series, how many of its episodes are out, and how many of these no file holds.
    public record Row(Series series, int released, int missing) {}
}
