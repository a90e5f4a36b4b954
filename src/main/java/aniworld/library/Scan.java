package aniworld.library;

import aniworld.events.Topic;
import java.time.Duration;
import java.util.Optional;

/// Walks the anime directory and brings what the library knows of the disk up to date. One scan
/// runs at a time. It reads names, sizes and times, never what is in a media file, and writes
/// nothing into the directory. Safe for any thread.
public final class Scan implements AutoCloseable {
    public Scan(Library library, Shelf shelf, Topic<ScanEvent> events) {}

    /// Scans on the calling thread. An interrupt ends it as `Failed`, with nothing changed.
    public ScanResult run(ScanOrder order) {
        return new ScanResult.NoDirectory();
    }

    /// Scans on a thread of its own.
    public ScanRun start(ScanOrder order) {
        ScanResult result = run(order);
        return new ScanRun() {
            @Override
            public Optional<ScanResult> await(Duration limit) {
                return Optional.of(result);
            }

            @Override
            public ScanStatus status() {
                return new ScanStatus(0, 0, 0, 0);
            }
        };
    }

    /// How far the running scan is; empty when none runs.
    public Optional<ScanStatus> status() {
        return Optional.empty();
    }

    /// Ends a running scan, with nothing changed, and lets none start any more.
    @Override
    public void close() {}
}
