package aniworld.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The values that an episode gives to the placeholders of a [NamePattern]. An empty one means that
/// there is none. Values are safe parts of names: no separators, no forbidden characters.
record Labels(Map<Placeholder, String> values) {

    static Labels of(SeriesFacts series, Episode episode, Optional<String> language) {
        EpisodeNumber number = episode.number();
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.SERIES, SafeName.inner(series.name()));
        values.put(Placeholder.YEAR, year(series));
        values.put(Placeholder.SEASON, "%02d".formatted(number.season()));
        values.put(Placeholder.EPISODE, number.compact().replaceFirst("^S\\d+E", ""));
        values.put(Placeholder.NUMBER, number.compact());
        values.put(Placeholder.TITLE, SafeName.inner(episode.title()));
        values.put(Placeholder.LANGUAGE, SafeName.inner(language.orElse("")));
        return new Labels(values);
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
