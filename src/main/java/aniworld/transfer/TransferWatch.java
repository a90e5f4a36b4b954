package aniworld.transfer;

import java.util.OptionalLong;

/// Hears how far a transfer is. Called on the transfer's threads, never by two at once, at most ten
/// times a second, and once at the end; it must not block.
@FunctionalInterface
public interface TransferWatch {

    /// @param bytes on disk or on their way there, those of earlier runs too
    /// @param total of the whole file, empty while nobody knows
    void progress(long bytes, OptionalLong total);
}
