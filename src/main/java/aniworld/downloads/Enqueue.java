package aniworld.downloads;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A wish to have some episodes of a series.
///
/// @param key of a series in the library
/// @param episodes 1-2000; what is named twice counts once
/// @param force bring an episode even when a file holds it already, and replace that file
/// @param idempotencyKey chosen by the sender, 1-200 characters: the same wish with the same key is
///   answered as it was the first time
public record Enqueue(
        SeriesKey key,
        List<EpisodeNumber> episodes,
        Priority priority,
        boolean force,
        Optional<String> idempotencyKey) {
    public static final int MOST_EPISODES = 2000;
    public static final int LONGEST_KEY = 200;

    public Enqueue {
        episodes = List.copyOf(new LinkedHashSet<>(episodes));
        if (episodes.isEmpty() || episodes.size() > MOST_EPISODES) {
            throw new IllegalArgumentException("not 1-2000 episodes: " + episodes.size());
        }
        if (idempotencyKey.filter(text -> !fits(text)).isPresent()) {
            throw new IllegalArgumentException("the idempotency key has not 1-200 characters");
        }
    }

    private static boolean fits(String key) {
        return !key.isEmpty() && key.length() <= LONGEST_KEY;
    }
}
