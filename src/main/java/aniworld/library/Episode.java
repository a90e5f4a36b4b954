package aniworld.library;

import java.time.LocalDate;
import java.util.Optional;

/// An episode that exists, whether or not it is on the disk.
///
/// @param title may be empty
/// @param released the day it came out or will; empty when nobody says, which counts as out
public record Episode(EpisodeNumber number, String title, Optional<LocalDate> released) {

    /// Whether it can be missing: what has not come out yet cannot.
    public boolean isReleased(LocalDate today) {
        return released.isEmpty() || !released.get().isAfter(today);
    }
}
