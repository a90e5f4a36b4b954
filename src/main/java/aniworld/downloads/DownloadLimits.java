package aniworld.downloads;

/// Limits that may change while the queue works.
///
/// @param maxConcurrent downloads at once, 1-32; a smaller number lets those that run end first
/// @param hours outside of them nothing runs: what does is put back with what it has
public record DownloadLimits(int maxConcurrent, Hours hours) {
    public DownloadLimits {
        if (maxConcurrent < 1 || maxConcurrent > 32) {
            throw new IllegalArgumentException("not 1-32 downloads: " + maxConcurrent);
        }
    }

    /// At any hour.
    public DownloadLimits(int maxConcurrent) {
        this(maxConcurrent, Hours.ALWAYS);
    }
}
