package aniworld.downloads;

import aniworld.transfer.TransferWatch.Part;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How far a running download is.
///
/// @param bytes on the disk
/// @param total of the whole file, empty while nobody knows
/// @param share of a stream, by playing time, 0 to 1; empty for a plain file
/// @param bytesPerSecond over the last 5 s
/// @param host where the bytes come from, for people; empty until a source was chosen
/// @param parts of a plain file that are there, ascending; empty where nobody says
public record DownloadProgress(
        long bytes,
        OptionalLong total,
        OptionalDouble share,
        long bytesPerSecond,
        String host,
        List<Part> parts) {

    public DownloadProgress {
        parts = List.copyOf(parts);
    }

    /// Without the parts.
    public DownloadProgress(
            long bytes,
            OptionalLong total,
            OptionalDouble share,
            long bytesPerSecond,
            String host) {
        this(bytes, total, share, bytesPerSecond, host, List.of());
    }

    /// Of a plain file.
    public DownloadProgress(long bytes, OptionalLong total, long bytesPerSecond, String host) {
        this(bytes, total, OptionalDouble.empty(), bytesPerSecond, host);
    }

    /// 0-100 with one decimal, rounded down, so that 100 means all; of a stream by playing time; 0
    /// while nothing is known of the whole.
    public double percent() {
        long whole = total.orElse(0);
        long thousandths =
                whole > 0
                        ? Math.floorDiv(bytes * 1000, whole)
                        : (long) Math.floor(share.orElse(0) * 1000);
        return Math.clamp(thousandths, 0, 1000) / 10.0;
    }

    /// Seconds until the end at this speed, rounded up; empty when it cannot be told.
    public OptionalLong etaSeconds() {
        boolean unknown = total.isEmpty() && share.orElse(0) <= 0;
        return unknown || bytesPerSecond <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.ceilDiv(left(), bytesPerSecond));
    }

    /// Bytes that are still to come, of a stream as a guess; 0 while nothing is known of the whole.
    public long left() {
        double there = share.orElse(0);
        long guess = there > 0 ? (long) (bytes / there) : bytes;
        return Math.max(0, total.orElse(guess) - bytes);
    }
}
