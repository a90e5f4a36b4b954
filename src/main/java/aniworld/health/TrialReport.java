package aniworld.health;

import java.time.Duration;
import java.util.List;

/// What a trial of a provider saw, step by step, up to the first that failed.
///
/// @param query that was searched for
public record TrialReport(String provider, String query, List<Step> steps) {
    public TrialReport {
        steps = List.copyOf(steps);
    }

    /// @param seen in words, for people; no secret
    public record Step(Name name, boolean passed, String seen, Duration took) {}

    /// The steps in their order.
    public enum Name {
        SEARCH,
        SERIES,
        SOURCES,
        FIRST_BYTES
    }

    public boolean hasPassed() {
        return steps.stream().allMatch(Step::passed);
    }
}
