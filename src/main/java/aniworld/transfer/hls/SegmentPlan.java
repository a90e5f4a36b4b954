package aniworld.transfer.hls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that is to be fetched of a media playlist, in order.
///
/// @param steps each [Step.Init] stands before the segments that need it, and only where it differs
///   from the one before
/// @param duration of the segments to be fetched
/// @param missing of those that the server says it does not have
/// @param tail what a live playlist's update goes on from
public record SegmentPlan(List<Step> steps, Duration duration, Duration missing, Tail tail) {
    public SegmentPlan {
        steps = List.copyOf(steps);
    }

    /// @param sequence of the last segment seen; empty before the first
    /// @param init the last one planned
    public record Tail(OptionalLong sequence, Optional<Fetch> init) {
        static final Tail NONE = new Tail(OptionalLong.empty(), Optional.empty());
    }

    /// The whole playlist. It may have no segments yet, when it is live.
    public static PlanResult of(MediaPlaylist playlist) {
        return new Planner(playlist, Tail.NONE).plan();
    }

    /// What a later reading of the same live playlist holds beyond this one: a plan of new steps
    /// alone, whose own tail the next reading goes on from. Unfetchable when segments went by
    /// unseen.
    public PlanResult further(MediaPlaylist update) {
        return new Planner(update, tail).plan();
    }

    /// Whether the bytes in order make a fragmented MP4; else it is most often an MPEG transport
    /// stream.
    public boolean fragmented() {
        return tail.init().isPresent();
    }
}
