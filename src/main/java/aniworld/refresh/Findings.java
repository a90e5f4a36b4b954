package aniworld.refresh;

import aniworld.library.Origin;
import aniworld.provider.SearchHit;
import java.util.List;

/// What providers answered to a search, before it is shown to anybody: the hits have no keys yet,
/// for to choose those the whole library has to be looked through.
///
/// @param hits best first, the providers' lists interleaved in the user's order of providers
/// @param failures one for each provider that did not answer
/// @param asked how many providers were asked
record Findings(List<Found> hits, List<SearchResult.Failure> failures, int asked) {
    Findings {
        hits = List.copyOf(hits);
        failures = List.copyOf(failures);
    }

    /// One series at one provider.
    record Found(Origin origin, SearchHit series) {}

    /// Whether nobody answered.
    boolean areMissing() {
        return failures.size() == asked;
    }
}
