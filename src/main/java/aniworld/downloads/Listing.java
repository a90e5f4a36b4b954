package aniworld.downloads;

import java.util.List;

/// One page of a list.
///
/// @param total how many the whole list has
public record Listing<T>(List<T> entries, long total) {
    public Listing {
        entries = List.copyOf(entries);
    }
}
