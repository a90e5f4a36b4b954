package aniworld.transfer;

import java.time.Duration;

/// How long a transfer may take, and when a connection is given up for another one.
///
/// @param stall how long a connection may bring nothing
/// @param slowest bytes a second that a connection has to bring over such a time; 0 for whatever it
///   brings. Counts only while no rate is limited
/// @param total how long one run of a transfer may take
public record Patience(Duration stall, long slowest, Duration total) {
    public Patience {
        if (!stall.isPositive() || !total.isPositive() || slowest < 0) {
            throw new IllegalArgumentException("a limit that allows nothing");
        }
    }
}
