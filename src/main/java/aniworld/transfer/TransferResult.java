package aniworld.transfer;

import java.time.Duration;
import java.util.Optional;

/// How a transfer ended.
public sealed interface TransferResult {

    /// The file is at its target, whole.
    ///
    /// @param bytes its size
    record Done(long bytes) implements TransferResult {}

    /// What can pass: a time-out, a reset, a server in trouble. The partial stays.
    ///
    /// @param reason in words, for people
    /// @param after what the server asked to wait, empty when it did not
    record Passing(String reason, Optional<Duration> after) implements TransferResult {}

    /// The address does not give the file any more (401, 403, 404, 410), though some of it came
    /// before: most often a link that has expired. The partial stays, for another try with a fresh
    /// link; without one, [Transfers#discard] removes it.
    record Stale(String reason) implements TransferResult {}

    /// What cannot pass at this address: gone, forbidden, not what was announced. No partial stays.
    record Final(String reason) implements TransferResult {}

    /// The disk is full, or not there, or not writable. The partial stays as far as it was written.
    record DiskTrouble(String reason) implements TransferResult {}

    /// Something lies at the target and may not be replaced. No partial stays.
    record TargetExists() implements TransferResult {}
}
