package aniworld.downloads;

import java.time.Instant;

/// A source that did not give an episode.
///
/// @param attempt the attempt at the download that this was part of, from 1
/// @param host of the source, for people
/// @param reason a sentence for people
public record FailedSource(Instant at, int attempt, String host, String reason) {
    public FailedSource {
        if (attempt < 1) {
            throw new IllegalArgumentException("no attempt: " + attempt);
        }
    }
}
