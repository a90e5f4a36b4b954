package aniworld.refresh;

import aniworld.library.SeriesKey;

/// What became of the wish that another provider's series stand behind one of the library.
public sealed interface TieResult {

    /// From now on it does; its episodes come with the next refresh.
    record Tied(Tie tie) implements TieResult {}

    /// Neither the library nor a provider has a series of this key.
    record NotThere(SeriesKey key) implements TieResult {}

    /// The series is of no provider yet: it has to be matched first.
    record Unmatched() implements TieResult {}

    /// Both are of one provider.
    record OneProvider() implements TieResult {}

    /// The other provider did not answer.
    record Failed(SearchResult.Failure failure) implements TieResult {}
}
