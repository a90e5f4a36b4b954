package aniworld.scan;

import java.time.Duration;
import java.util.Optional;

/// A scan that was asked for. Safe for any thread.
public interface ScanRun {

    /// Waits for the end, at most so long.
    ///
    /// @return empty when it still runs; [#status()] tells how far it is
    Optional<ScanResult> await(Duration limit) throws InterruptedException;

    ScanStatus status();
}
