package aniworld.transfer.hls;

/// Whether a playlist can be fetched.
public sealed interface PlanResult {

    record Planned(SegmentPlan plan) implements PlanResult {}

    /// Nothing of it should be fetched.
    ///
    /// @param reason a full sentence to show to a person; holds no address
    record Unfetchable(String reason) implements PlanResult {}
}
