package aniworld.store;

import aniworld.downloads.ItemStatus;

/// The status of a queue item as a number, which sorts the way lists do.
final class StatusCode {
    private StatusCode() {}

    static int of(ItemStatus status) {
        return switch (status) {
            case DOWNLOADING -> 0;
            case PENDING -> 1;
            case FAILED -> 2;
            case COMPLETED -> 3;
        };
    }

    static ItemStatus status(int code) {
        return switch (code) {
            case 0 -> ItemStatus.DOWNLOADING;
            case 1 -> ItemStatus.PENDING;
            case 2 -> ItemStatus.FAILED;
            case 3 -> ItemStatus.COMPLETED;
            default -> throw new IllegalArgumentException("no status of an item: " + code);
        };
    }
}
