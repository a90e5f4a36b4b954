package aniworld.shelf;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SafeName;
import aniworld.library.SeriesFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The values that an episode gives to the placeholders of a [NamePattern]. An empty one means that
/// there is none. Values are safe parts of names: no separators, no forbidden characters.
record Labels(Map<Placeholder, String> values) {

    static Labels of(SeriesFacts series, Episode episode, Optional<String> language) {
        return of(series, List.of(episode), language);
    }

    /// @param episodes in one file, in order: the name says `S01E01-E03`
    static Labels of(SeriesFacts series, List<Episode> episodes, Optional<String> language) {
        EpisodeNumber number = episodes.getFirst().number();
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.SERIES, SafeName.inner(series.name()));
        values.put(Placeholder.YEAR, year(series));
        values.put(Placeholder.SEASON, "%02d".formatted(number.season()));
        values.put(Placeholder.EPISODE, episode(number) + more(episodes));
        values.put(Placeholder.NUMBER, number.compact() + more(episodes));
        values.put(Placeholder.TITLE, SafeName.inner(titles(episodes)));
        values.put(Placeholder.LANGUAGE, SafeName.inner(language.orElse("")));
        return new Labels(values);
    }

    private static String episode(EpisodeNumber number) {
        return number.compact().replaceFirst("^S\\d+E", "");
    }

    private static String more(List<Episode> episodes) {
        return episodes.size() == 1 ? "" : "-E" + episode(episodes.getLast().number());
    }

    private static String titles(List<Episode> episodes) {
        return episodes.stream()
                .map(Episode::title)
                .filter(title -> !title.isBlank())
                .collect(Collectors.joining(" + "));
    }

    private static String year(SeriesFacts series) {
        return series.year().isPresent() ? "%04d".formatted(series.year().getAsInt()) : "";
    }

    String value(Placeholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }

    /// The same with one value cut to so many bytes of UTF-8 or fewer.
    Labels shortened(Placeholder placeholder, int bytes) {
        var shorter = new EnumMap<>(values);
        shorter.put(placeholder, SafeName.cut(value(placeholder), Math.max(0, bytes)));
        return new Labels(shorter);
    }
}
