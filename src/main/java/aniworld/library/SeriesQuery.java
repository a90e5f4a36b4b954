package aniworld.library;

import java.util.Optional;

/// Which series to list, and how.
///
/// @param text part of the name, any case; empty for all
public record SeriesQuery(
        Status status, Optional<String> text, SortBy sortBy, boolean descending, Page page) {

    /// Which series count.
    public enum Status {
        MISSING,
        COMPLETE,
        UNMATCHED,
        ALL
    }

    /// What they are ordered by; the key breaks ties.
    public enum SortBy {
        NAME,
        UPDATED_AT,
        MISSING_EPISODES
    }
}
