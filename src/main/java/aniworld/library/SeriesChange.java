package aniworld.library;

import java.util.List;
import java.util.Optional;

/// What a person wants to be different about a series; what is empty stays as it is.
///
/// @param monitored whether the scheduler may queue what it misses
/// @param folder where it lies from now on, relative to the anime directory
/// @param languages wished for it, best first; an empty list lets those of the settings hold again
public record SeriesChange(
        Optional<Boolean> monitored, Optional<String> folder, Optional<List<String>> languages) {
    public SeriesChange {
        languages = languages.map(List::copyOf);
    }
}
