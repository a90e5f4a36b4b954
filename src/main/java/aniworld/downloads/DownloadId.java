package aniworld.downloads;

import java.util.Optional;

/// The name of a download, `dl_17` in text. Numbers are never used twice, so that a partial file
/// which carries one belongs to nobody else.
///
/// @param number from 1
public record DownloadId(long number) {
    private static final String PREFIX = "dl_";

    public DownloadId {
        if (number < 1) {
            throw new IllegalArgumentException("no download: " + number);
        }
    }

    /// Reads text from outside; empty when it names no download.
    public static Optional<DownloadId> parse(String text) {
        return NumberedName.parse(PREFIX, text).map(DownloadId::new);
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
