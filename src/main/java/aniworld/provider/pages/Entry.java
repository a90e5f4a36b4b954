package aniworld.provider.pages;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A film that a provider lists, whether or not it says which episode that is.
///
/// @param numbers several for a double episode; empty when it does not say
/// @param sources at least one
public record Entry(
        List<EpisodeNumber> numbers,
        String title,
        Optional<LocalDate> released,
        List<MediaSource> sources) {
    public Entry {
        numbers = List.copyOf(numbers);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an entry without a source: " + title);
        }
    }
}
