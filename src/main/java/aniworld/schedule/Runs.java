package aniworld.schedule;

import java.time.Instant;
import java.util.Optional;

/// What is remembered of past scans, over restarts.
///
/// @param since from when the interval counts: the beginning of the last scan, the last time that
///   one was due and could not begin, or the moment in which there was a schedule first
/// @param last when the last scan began, however it was asked for
/// @param trouble why the last scan, or the queueing after it, failed or was left out, in words for
///   people; empty when all went well
public record Runs(Instant since, Optional<Instant> last, Optional<String> trouble) {

    static Runs none(Instant now) {
        return new Runs(now, Optional.empty(), Optional.empty());
    }

    Runs begun(Instant now) {
        return new Runs(now, Optional.of(now), trouble);
    }

    Runs countedFrom(Instant now) {
        return new Runs(now, last, trouble);
    }

    Runs with(Optional<String> news) {
        return new Runs(since, last, news);
    }
}
