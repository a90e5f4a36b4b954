package aniworld.downloads;

/// The status of a queue item, in the order of its lists.
public enum ItemStatus {
    /// A download of it runs or waits for its retry.
    DOWNLOADING,
    /// Else: a download of it is pending or held.
    PENDING,
    /// Else: a download of it failed.
    FAILED,
    /// Else.
    COMPLETED
}
