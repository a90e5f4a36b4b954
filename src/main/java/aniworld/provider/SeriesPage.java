package aniworld.provider;

import aniworld.library.Episode;
import aniworld.library.SeriesFacts;
import java.util.List;

/// A series as its provider describes it.
///
/// @param otherTitles by which folders may be named too
/// @param episodes specials in season 0; movies are not among them
public record SeriesPage(
        String id, SeriesFacts facts, List<String> otherTitles, List<Episode> episodes) {
    public SeriesPage {
        otherTitles = List.copyOf(otherTitles);
        episodes = List.copyOf(episodes);
    }
}
