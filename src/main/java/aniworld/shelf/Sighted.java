package aniworld.shelf;

import aniworld.library.ShelfFile;
import java.util.List;

/// A media file as a walk saw it.
///
/// @param series the title of the series as the file's name tells it, else as the folders above it
///   do; empty when none does
public record Sighted(ShelfFile file, String series) {

    public Sighted with(List<String> sidecars) {
        return sidecars.isEmpty() ? this : new Sighted(file.withSidecars(sidecars.size()), series);
    }
}
