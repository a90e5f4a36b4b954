package aniworld.downloads;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/// Where a download stands. What counts as `pending` in the API is `Pending` and `Held`; what
/// counts as `downloading` is `Running` and `Waiting`.
public sealed interface DownloadState {

    /// It waits for its turn.
    record Pending() implements DownloadState {}

    /// Its bytes are on their way.
    ///
    /// @param attempt from 1
    /// @param bytes on the disk so far
    /// @param total size of the whole file, empty while nobody knows
    /// @param host where the bytes come from, for people; empty until a source was chosen
    record Running(Instant since, int attempt, long bytes, OptionalLong total, String host)
            implements DownloadState {}

    /// An attempt failed and the next comes by itself.
    ///
    /// @param attempt the one that failed, from 1
    /// @param reason why it failed
    record Waiting(Instant until, int attempt, String reason) implements DownloadState {}

    /// It goes on where it was as soon as its hindrance is gone; this is no failure.
    record Held(Hold hold, String reason, Instant since) implements DownloadState {}

    /// It does not move any more.
    sealed interface Ended extends DownloadState {
        Instant at();
    }

    /// The file has its final name and the database knows it.
    ///
    /// @param file absolute
    /// @param bytes size of the file
    /// @param alreadyThere nothing was brought, because the file was there when its turn came
    record Completed(Path file, Instant at, long bytes, boolean alreadyThere) implements Ended {}

    /// Nothing more is tried until somebody asks for it.
    ///
    /// @param attempts how many were made, 0 when there was nothing to try
    record Failed(String reason, Instant at, int attempts) implements Ended {}
}
