package aniworld.refresh;

import aniworld.library.Origin;
import aniworld.library.SeriesFacts;
import java.util.List;

/// What a look at a provider's series brought.
public sealed interface PreviewResult {

    /// @param seasons by their numbers; specials are season 0
    /// @param isThere whether the library has it already
    record Seen(Origin origin, SeriesFacts facts, List<Season> seasons, boolean isThere)
            implements PreviewResult {
        public Seen {
            seasons = List.copyOf(seasons);
        }
    }

    /// Everyone answered, and nobody has it.
    record Unknown() implements PreviewResult {}

    /// @param failures at least one
    record Unreachable(List<SearchResult.Failure> failures) implements PreviewResult {
        public Unreachable {
            failures = List.copyOf(failures);
        }
    }

    /// @param number 0 for the specials
    /// @param episodes how many there are, at least one
    /// @param upcoming how many of them have not come out yet
    /// @param languages in which its first episode can be had, best first; empty when nobody said
    record Season(int number, int episodes, int upcoming, List<String> languages) {
        public Season {
            if (episodes < 1 || upcoming < 0 || upcoming > episodes) {
                throw new IllegalArgumentException(upcoming + " of " + episodes + " episodes");
            }
            languages = List.copyOf(languages);
        }
    }
}
