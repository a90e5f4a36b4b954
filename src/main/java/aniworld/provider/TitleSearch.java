package aniworld.provider;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds titles by what a person typed, whatever the case, the accents and the punctuation.
public final class TitleSearch {
    private final PlainTitle query;

    public TitleSearch(String query) {
        this.query = PlainTitle.of(query);
    }

    /// @param names by which a thing may be found
    /// @return those that fit, best first; of the same rank in the order they came
    public <T> List<T> best(Collection<T> things, Function<T, Stream<String>> names) {
        return things.stream()
                .map(thing -> new Ranked<>(thing, rank(names.apply(thing))))
                .filter(ranked -> ranked.rank().isPresent())
                .sorted()
                .map(Ranked::thing)
                .toList();
    }

    private Optional<Rank> rank(Stream<String> names) {
        return names.map(name -> query.rankIn(PlainTitle.of(name)))
                .flatMap(Optional::stream)
                .min(Rank::compareTo);
    }

    /// How well a title fits, best first.
    enum Rank {
        SAME,
        BEGINS,
        HAS_WORDS_BEGINNING,
        CONTAINS,
        HAS_ALL_WORDS,
        CONTAINS_WITHOUT_SPACES
    }

    private record Ranked<T>(T thing, Optional<Rank> rank) implements Comparable<Ranked<T>> {
        @Override
        public int compareTo(Ranked<T> other) {
            return rank.orElseThrow().compareTo(other.rank.orElseThrow());
        }
    }
}
