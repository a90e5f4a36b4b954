package aniworld.refresh;

import aniworld.library.Series;
import aniworld.provider.SeriesPage;
import aniworld.refresh.Findings.Found;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides which of a search's hits a folder is. Only what is sure is decided: the same plain title
/// and no other year, and nothing else at that provider of which the same is true.
final class Likeness {
    private Likeness() {}

    static Optional<Found> sure(Series folder, List<Found> hits) {
        Map<String, List<Found>> byProvider = new LinkedHashMap<>();
        hits.stream()
                .filter(hit -> Unmatched.isSure(folder, hit.series()))
                .forEach(
                        hit ->
                                byProvider.merge(
                                        hit.origin().provider(), List.of(hit), Likeness::both));
        return byProvider.values().stream()
                .findFirst()
                .filter(ofOne -> ofOne.size() == 1)
                .map(List::getFirst);
    }

    private static List<Found> both(List<Found> some, List<Found> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    /// Whether the page says that this series is called like the folder too.
    static boolean isAlsoCalled(Series folder, SeriesPage page) {
        String plain = Titles.plain(folder.name());
        var own = folder.facts().year();
        var year = page.facts().year();
        boolean sameYear = own.isEmpty() || year.isEmpty() || own.equals(year);
        return sameYear
                && page.otherTitles().stream().anyMatch(title -> Titles.plain(title).equals(plain));
    }

    /// The likest first.
    static List<Found> ordered(Series folder, List<Found> hits) {
        return hits.stream()
                .sorted(
                        Comparator.comparingDouble(
                                hit -> -Titles.likeness(folder.name(), hit.series().title())))
                .toList();
    }
}
