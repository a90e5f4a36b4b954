package aniworld.downloads;

import java.util.Optional;

/// The name of a queue item, `queue_17` in text. Numbers are never used twice.
///
/// @param number from 1
public record QueueItemId(long number) {
    private static final String PREFIX = "queue_";

    public QueueItemId {
        if (number < 1) {
            throw new IllegalArgumentException("no queue item: " + number);
        }
    }

    /// Reads text from outside; empty when it names no queue item.
    public static Optional<QueueItemId> parse(String text) {
        return NumberedName.parse(PREFIX, text).map(QueueItemId::new);
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
