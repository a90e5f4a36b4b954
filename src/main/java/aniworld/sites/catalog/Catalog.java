package aniworld.sites.catalog;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A whole catalog, as read.
///
/// @param entries by the series' id, in the document's order
record Catalog(Map<String, Entry> entries) {
    Catalog {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// One series.
    ///
    /// @param sources best first; an episode without any has an empty list
    record Entry(SeriesPage series, URI page, Map<EpisodeNumber, List<MediaSource>> sources) {
        Entry {
            sources = Map.copyOf(sources);
        }

        Optional<List<MediaSource>> sourcesOf(EpisodeNumber episode) {
            return Optional.ofNullable(sources.get(episode));
        }

        SearchHit hit() {
            return new SearchHit(series.id(), series.facts().name(), series.facts().year(), page);
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(series.facts().name()), series.otherTitles().stream());
        }
    }
}
