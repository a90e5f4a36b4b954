package aniworld.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a WebSocket listener can listen to.
enum LiveRoom {
    DOWNLOADS,
    DOWNLOAD_PROGRESS,
    SCAN_PROGRESS;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LiveRoom> named(String text) {
        return Arrays.stream(values()).filter(room -> room.text().equals(text)).findFirst();
    }

    /// The rooms that an address joins; empty when there is no such address.
    static Set<LiveRoom> at(String path) {
        return switch (path) {
            case "/ws/connect" -> EnumSet.allOf(LiveRoom.class);
            case "/ws/downloads" -> EnumSet.of(DOWNLOADS, DOWNLOAD_PROGRESS);
            case "/ws/download_progress" -> EnumSet.of(DOWNLOAD_PROGRESS);
            case "/ws/scan_progress" -> EnumSet.of(SCAN_PROGRESS);
            default -> Set.of();
        };
    }
}
