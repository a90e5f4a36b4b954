package aniworld.transfer;

import java.time.Duration;
import java.util.Optional;

/// How one connection's work ended.
sealed interface Pulled {

    /// All bytes of the lease are written, or others have taken them over.
    record Exhausted() implements Pulled {}

    /// The body stopped too early.
    ///
    /// @param bytes that came all the same
    record Broke(String reason, long bytes) implements Pulled {}

    /// It was given up because it brought too little.
    record Slow(String reason) implements Pulled {}

    /// No connection, or nothing came over it.
    record NoAnswer(String reason) implements Pulled {}

    /// The answer is: not now.
    record Later(String reason, Optional<Duration> after) implements Pulled {}

    /// No use in asking again.
    record Never(String reason) implements Pulled {}

    /// The address does not give it, or not any more.
    record Refused(String reason) implements Pulled {}

    /// What lies there is a playlist.
    record Playlist() implements Pulled {}

    /// The file at the server is not the one that we began with.
    record Changed() implements Pulled {}

    /// The server gives only the whole file.
    record NoParts() implements Pulled {}

    /// Our own disk.
    record DiskFailed(DiskFault fault) implements Pulled {}
}
