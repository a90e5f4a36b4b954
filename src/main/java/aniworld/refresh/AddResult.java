package aniworld.refresh;

import aniworld.library.Holding;
import aniworld.library.SeriesKey;
import java.util.List;

/// What became of the wish that a provider's series join the library.
public sealed interface AddResult {

    /// It joined just now.
    record Added(Holding holding) implements AddResult {}

    /// It was there, under this key or an older one.
    record AlreadyThere(Holding holding) implements AddResult {}

    /// Every provider answered, and none knows it.
    record Unknown(SeriesKey key) implements AddResult {}

    /// None that answered knows it, and these did not answer.
    ///
    /// @param failures at least one
    record Unreachable(List<SearchResult.Failure> failures) implements AddResult {
        public Unreachable {
            failures = List.copyOf(failures);
        }
    }
}
