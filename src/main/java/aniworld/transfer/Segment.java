package aniworld.transfer;

import java.nio.file.Path;
import java.time.Duration;

/// A chunk on its way.
final class Segment {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Track track;
    private final int index;
    private final Chunk chunk;
    private final Path file;
    private volatile long bytes;
    private int failures;
    private long resting;

    /// @param index within its track, from 0
    /// @param file where it lies once it is whole
    Segment(Track track, int index, Chunk chunk, Path file) {
        this.track = track;
        this.index = index;
        this.chunk = chunk;
        this.file = file;
    }

    Track track() {
        return track;
    }

    int index() {
        return index;
    }

    Chunk chunk() {
        return chunk;
    }

    Path file() {
        return file;
    }

    Path partial() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /// What came so far.
    long bytes() {
        return bytes;
    }

    void came(long all) {
        bytes = all;
    }

    /// Counts a failure and rests a while, longer each time.
    ///
    /// @return how many there were
    int failed() {
        failures++;
        resting = System.nanoTime() + PAUSE.toNanos() * (1L << failures);
        return failures;
    }

    boolean isRested() {
        return failures == 0 || System.nanoTime() - resting >= 0;
    }
}
