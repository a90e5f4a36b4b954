package aniworld.schedule;

import java.time.Instant;
import java.util.Optional;

/// How the schedule stands at a moment.
///
/// @param nextRun when the next scan begins by itself, never past; empty while that is switched off
/// @param lastRun when the last scan began, however it was asked for
/// @param trouble why the last scan, or the queueing after it, failed or was left out, in words for
///   people; empty when all went well
public record ScheduleStatus(
        Optional<Instant> nextRun, Optional<Instant> lastRun, Optional<String> trouble) {}
