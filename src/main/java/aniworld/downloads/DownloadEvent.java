package aniworld.downloads;

import java.nio.file.Path;
import java.time.Instant;

/// What happens in the queue. For one download: `Started`, then any number of `Progress`, then
/// `Completed`, `Failed` or `Retrying`; after `Retrying`, or when a pause or a stop came between,
/// `Started` again.
public sealed interface DownloadEvent {

    record Started(Download.Ref download) implements DownloadEvent {}

    /// At most four a second for each download.
    record Progress(Download.Ref download, DownloadProgress progress) implements DownloadEvent {}

    /// An attempt failed; the next comes by itself.
    ///
    /// @param attempt the one that failed, from 1
    record Retrying(Download.Ref download, int attempt, Instant next, String reason)
            implements DownloadEvent {}

    /// @param file absolute
    record Completed(Download.Ref download, Path file, long bytes) implements DownloadEvent {}

    /// The final failure.
    record Failed(Download.Ref download, String error) implements DownloadEvent {}

    /// Something else changed: items came or went, priorities, holds, the state of the queue.
    record QueueChanged(QueueState state) implements DownloadEvent {}
}
