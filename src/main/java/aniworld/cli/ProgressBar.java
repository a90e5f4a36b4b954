package aniworld.cli;

import java.util.OptionalLong;

/// One transfer as a line of text.
///
/// @param percent 0-100
/// @param mbps speed in 10^6 bits a second
record ProgressBar(String label, double percent, double mbps, OptionalLong secondsLeft) {
    private static final int WIDTH = 28;

    String text() {
        int full = (int) (WIDTH * Math.clamp(percent, 0, 100) / 100);
        return "  %-32s %s%s %5.1f %%  %5.1f Mbit/s  %s"
                .formatted(
                        label,
                        "█".repeat(full),
                        "░".repeat(WIDTH - full),
                        percent,
                        mbps,
                        secondsLeft.isPresent() ? secondsLeft.getAsLong() + " s left" : "");
    }
}
