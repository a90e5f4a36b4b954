package aniworld.downloads;

/// A download that runs right now.
public record LiveDownload(Download.Ref download, DownloadProgress progress) {}
