package aniworld.transfer.hls;

import java.time.Duration;

/// A piece of a segment that a low-latency stream hands out before the whole is there.
///
/// @param gap it is known to be missing on the server
public record Part(Piece piece, Duration duration, boolean independent, boolean gap) {}
