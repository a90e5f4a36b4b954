package aniworld.transfer.hls;

import java.time.Duration;

/// One fetch in the order in which its bytes stand in the film.
public sealed interface Step {
    Fetch fetch();

    /// What the decoder needs before the media that follows, up to the next such step.
    record Init(Fetch fetch) implements Step {}

    /// A segment.
    ///
    /// @param sequence its media sequence number
    /// @param duration as the playlist says
    /// @param restarts clock or coding may start anew here, or something before it is missing
    record Media(Fetch fetch, long sequence, Duration duration, boolean restarts) implements Step {}
}
