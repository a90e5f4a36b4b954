package aniworld.transfer;

import java.util.List;
import java.util.OptionalLong;

/// Hears how far a transfer is. Called on the transfer's threads, never by two at once, at most ten
/// times a second, and once at the end; it must not block.
@FunctionalInterface
public interface TransferWatch {

    /// @param bytes on disk or on their way there, those of earlier runs too
    /// @param total of the whole file, empty while nobody knows
    void progress(long bytes, OptionalLong total);

    /// Which parts of a file are there, where it comes in several: called before [#progress], under
    /// the same rules.
    ///
    /// @param parts ascending, none touching the next
    default void parts(List<Part> parts) {}

    /// @param to the byte after the last one
    record Part(long from, long to) {}

    /// For sources of which nobody knows the size before the end: called before [#progress], under
    /// the same rules.
    ///
    /// @param share of the whole that is there, 0 to 1, counted by playing time
    default void share(double share) {}
}
