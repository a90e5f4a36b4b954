package aniworld.refresh;

import aniworld.library.Series;
import aniworld.provider.SearchHit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The folders that no provider's series is matched to, by their plain titles.
final class Unmatched {
    private final Map<String, List<Series>> byTitle = new HashMap<>();

    Unmatched(List<Series> all) {
        all.stream()
                .filter(series -> series.origin().isEmpty())
                .forEach(series -> byTitle.merge(plain(series), List.of(series), Unmatched::both));
    }

    private static String plain(Series series) {
        return Titles.plain(series.name());
    }

    private static List<Series> both(List<Series> some, List<Series> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    /// The one folder that surely is this series.
    Optional<Series> sure(SearchHit hit) {
        List<Series> fitting =
                byTitle.getOrDefault(Titles.plain(hit.title()), List.of()).stream()
                        .filter(series -> fits(series, year(hit)))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /// Whether a folder surely is this series: the same plain title and no other year.
    static boolean isSure(Series series, SearchHit hit) {
        return plain(series).equals(Titles.plain(hit.title())) && fits(series, year(hit));
    }

    private static boolean fits(Series series, OptionalInt year) {
        OptionalInt own = series.facts().year();
        return own.isEmpty() || year.isEmpty() || own.getAsInt() == year.getAsInt();
    }

    private static OptionalInt year(SearchHit hit) {
        return hit.year().isPresent() ? hit.year() : Titles.year(hit.title());
    }
}
