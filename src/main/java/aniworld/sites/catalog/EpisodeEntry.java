package aniworld.sites.catalog;

import aniworld.library.Episode;
import aniworld.provider.MediaSource;
import java.util.List;

/// An episode and where it can be had.
///
/// @param sources best first
record EpisodeEntry(Episode episode, List<MediaSource> sources) {
    EpisodeEntry {
        sources = List.copyOf(sources);
    }
}
