package aniworld.downloads;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How one attempt at a download ended. Reasons are sentences for people.
sealed interface Outcome {

    /// The file has its final name.
    record Brought(Path file, long bytes) implements Outcome {}

    /// The file was there before; nothing was brought.
    record AlreadyThere(Path file, long bytes) implements Outcome {}

    /// The file was not brought, and nobody wanted that.
    sealed interface Failure extends Outcome {
        String reason();
    }

    /// A later attempt may succeed.
    ///
    /// @param after what the server asked to wait
    record Passing(String reason, Optional<Duration> after) implements Failure {}

    /// No later attempt can succeed.
    record Impossible(String reason) implements Failure {}

    /// The disk does not take the file now.
    record DiskTrouble(String reason) implements Failure {}

    /// It was ended early.
    record Interrupted() implements Outcome {}
}
