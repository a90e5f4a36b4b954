package aniworld.downloads;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.util.List;

/// What became of an [Enqueue]. Only `Added` changed anything.
public sealed interface AddResult {

    /// A new queue item stands in the queue; its status is `pending`.
    ///
    /// @param queued what is in it, not empty
    /// @param skipped what was asked for and left out
    record Added(QueueItemId item, SeriesKey key, List<EpisodeNumber> queued, List<Skipped> skipped)
            implements AddResult {
        public Added {
            queued = List.copyOf(queued);
            skipped = List.copyOf(skipped);
        }
    }

    /// Every episode was skipped.
    record NothingRemains(List<Skipped> skipped) implements AddResult {
        public NothingRemains {
            skipped = List.copyOf(skipped);
        }
    }

    /// The library does not have that series.
    record UnknownSeries(SeriesKey key) implements AddResult {}

    /// The series has no such episode.
    record UnknownEpisode(EpisodeNumber episode) implements AddResult {}

    /// The same wish with the same idempotency key was answered before, and this was the answer.
    /// The item may have been worked off or removed since.
    record Repeated(Added first) implements AddResult {}

    /// The idempotency key came before with another wish.
    record KeyReused() implements AddResult {}
}
