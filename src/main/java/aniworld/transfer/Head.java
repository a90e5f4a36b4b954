package aniworld.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What the head of an answer means for a transfer.
sealed interface Head {

    /// Bytes of the file follow.
    ///
    /// @param from the first
    /// @param to the one behind the last, empty when only the end of the answer will tell
    record Body(long from, OptionalLong to, Facts facts) implements Head {}

    /// Not now.
    ///
    /// @param after as long as the server asks to wait
    record Later(String reason, Optional<Duration> after) implements Head {}

    /// Not at this address.
    record Never(String reason) implements Head {}

    /// Not at this address, or not with this link.
    record Refused(String reason) implements Head {}

    /// No media but a playlist that names them.
    record Playlist() implements Head {}

    /// The file has no such bytes, so it is not the one that we began with.
    record BeyondEnd() implements Head {}

    /// A part was asked for and something came that cannot be placed.
    record Misplaced() implements Head {}
}
