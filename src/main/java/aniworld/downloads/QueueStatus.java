package aniworld.downloads;

import java.util.OptionalLong;

/// The queue in numbers.
///
/// @param totalBytes all known sizes in the queue, ended downloads too
/// @param bytesPerSecond of all running transfers over the last 5 s
/// @param etaSeconds until everything is here at this speed, episodes of unknown size taken as
///   average; empty when nothing moves or nothing is known
public record QueueStatus(
        QueueState state,
        Counts items,
        Counts downloads,
        long totalBytes,
        long bytesPerSecond,
        OptionalLong etaSeconds) {}
