package aniworld.library;

import java.util.List;
import java.util.Optional;

/// A series that is to join the library, as its provider describes it.
///
/// @param key as [Library#keys] gave it for this origin
/// @param folder name wished for its folder, in any form; empty for one made of name and year
public record NewSeries(
        SeriesKey key,
        Origin origin,
        SeriesFacts facts,
        List<Episode> episodes,
        Optional<String> folder) {
    public NewSeries {
        episodes = List.copyOf(episodes);
    }
}
