package aniworld.downloads;

import aniworld.library.EpisodeNumber;
import aniworld.library.Series;
import java.time.Instant;
import java.util.List;

/// A queue item about to be stored.
///
/// @param wanted what the series has and the library lacks, of what was asked for; may be empty
/// @param skipped the rest of what was asked for
public record Draft(
        Enqueue wish,
        Series series,
        List<EpisodeNumber> wanted,
        List<Skipped> skipped,
        Instant at) {
    public Draft {
        wanted = List.copyOf(wanted);
        skipped = List.copyOf(skipped);
    }
}
