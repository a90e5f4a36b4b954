package aniworld.refresh;

import aniworld.library.SeriesKey;
import aniworld.provider.SearchHit;
import java.util.List;

/// What a search over all providers brought.
public sealed interface SearchResult {

    /// At least one provider answered.
    ///
    /// @param hits best first, the providers' lists interleaved in the user's order of providers
    /// @param warnings one for each provider that did not answer
    record Answered(List<Hit> hits, List<Failure> warnings) implements SearchResult {
        public Answered {
            hits = List.copyOf(hits);
            warnings = List.copyOf(warnings);
        }
    }

    /// None answered.
    ///
    /// @param failures at least one, in the user's order of providers
    record AllFailed(List<Failure> failures) implements SearchResult {
        public AllFailed {
            failures = List.copyOf(failures);
        }
    }

    /// None is configured.
    record NoProviders() implements SearchResult {}

    /// @param key by which the series is known here, or will be once it joins the library
    /// @param provider id of the provider
    record Hit(SeriesKey key, String provider, SearchHit series) {}

    /// @param provider id of the provider
    /// @param reason in words, for people
    record Failure(String provider, String reason) {}
}
