package aniworld.downloads;

import aniworld.library.Series;
import aniworld.transfer.Wrapping;
import java.util.List;

/// What the person likes best, of what there is.
///
/// @param languages in their order; empty for whatever there is
/// @param wrapping what streams are packed in
public record Taste(List<String> languages, Wrapping wrapping) {
    public Taste {
        languages = List.copyOf(languages);
    }

    /// The same, but with the languages that are wished for one series, where there are any.
    Taste of(Series series) {
        return series.languages().isEmpty() ? this : new Taste(series.languages(), wrapping);
    }
}
