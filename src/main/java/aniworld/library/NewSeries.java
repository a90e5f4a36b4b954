package aniworld.library;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A series that is to join the library, as its provider describes it.
///
/// @param episodes in order of their numbers; of two with one number the first stays
/// @param folder name wished for its folder, in any form; empty for one made of name and year
public record NewSeries(
        Origin origin, SeriesFacts facts, List<Episode> episodes, Optional<String> folder) {
    public NewSeries {
        episodes = inOrder(episodes);
    }

    static List<Episode> inOrder(List<Episode> episodes) {
        var byNumber = new TreeMap<EpisodeNumber, Episode>();
        episodes.forEach(episode -> byNumber.putIfAbsent(episode.number(), episode));
        return List.copyOf(byNumber.values());
    }
}
