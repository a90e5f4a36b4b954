package aniworld.downloads;

import java.util.OptionalLong;

/// How far a running download is.
///
/// @param bytes on the disk
/// @param total of the whole file, empty while nobody knows
/// @param bytesPerSecond over the last 5 s
/// @param host where the bytes come from, for people; empty until a source was chosen
public record DownloadProgress(long bytes, OptionalLong total, long bytesPerSecond, String host) {

    /// 0-100 with one decimal, rounded down, so that 100 means all; 0 while the total is unknown.
    public double percent() {
        long whole = total.orElse(0);
        return whole <= 0 ? 0 : Math.min(1000, Math.floorDiv(bytes * 1000, whole)) / 10.0;
    }

    /// Seconds until the end at this speed, rounded up; empty when it cannot be told.
    public OptionalLong etaSeconds() {
        return total.isEmpty() || bytesPerSecond <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.ceilDiv(left(), bytesPerSecond));
    }

    /// Bytes that are still to come; 0 while the total is unknown.
    public long left() {
        return Math.max(0, total.orElse(bytes) - bytes);
    }
}
