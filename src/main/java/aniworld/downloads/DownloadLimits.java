package aniworld.downloads;

/// Limits that may change while the queue works.
///
/// @param maxConcurrent downloads at once, 1-32; a smaller number lets those that run end first
public record DownloadLimits(int maxConcurrent) {
    public DownloadLimits {
        if (maxConcurrent < 1 || maxConcurrent > 32) {
            throw new IllegalArgumentException("not 1-32 downloads: " + maxConcurrent);
        }
    }
}
