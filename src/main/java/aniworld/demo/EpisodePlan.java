package aniworld.demo;

import aniworld.library.EpisodeNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One episode of the demo.
///
/// @param languages at least one; the library has the first
/// @param file relative to the series' folder; empty when the library does not have the episode
record EpisodePlan(
        EpisodeNumber number,
        String title,
        LocalDate released,
        List<String> languages,
        Optional<String> file) {

    boolean isReleased(LocalDate today) {
        return !released.isAfter(today);
    }
}
