package aniworld.downloads;

/// A download that ended. History outlives the queue: clearing the queue leaves it.
///
/// @param name of the series
public record HistoryEntry(Download.Ref download, String name, DownloadState.Ended outcome) {}
