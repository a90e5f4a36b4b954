package aniworld.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A series of the library.
///
/// @param folder where it lies, relative to the anime directory: most often one name, for a series
///   of a franchise `Franchise/Series`; the folder need not exist yet
/// @param origin empty until a provider's series is matched to the folder
/// @param monitored whether the scheduler may queue what it misses
/// @param languages wished for it, best first; empty where those of the settings hold
/// @param updatedAt when its facts, episodes or files last changed
public record Series(
        SeriesKey key,
        String folder,
        SeriesFacts facts,
        Optional<Origin> origin,
        boolean monitored,
        List<String> languages,
        Instant updatedAt) {
    private static final Pattern LANGUAGE = Pattern.compile("[^\\p{Cc}]{1,64}");

    public Series {
        languages = List.copyOf(languages);
        if (!languages.stream().allMatch(Series::isLanguage)) {
            throw new IllegalArgumentException("no languages: " + languages);
        }
        for (String name : folder.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw new IllegalArgumentException("no folder of a series: " + folder);
            }
        }
    }

    /// A series for which no languages of its own are wished.
    public Series(
            SeriesKey key,
            String folder,
            SeriesFacts facts,
            Optional<Origin> origin,
            boolean monitored,
            Instant updatedAt) {
        this(key, folder, facts, origin, monitored, List.of(), updatedAt);
    }

    /// Whether a text can be a language's name or tag: 1 to 64 characters.
    public static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    public String name() {
        return facts.name();
    }

    Series with(SeriesFacts news, Instant now) {
        return new Series(key, folder, news, origin, monitored, languages, now);
    }

    public Series touched(Instant now) {
        return with(facts, now);
    }

    /// What a person wishes of it, but for the folder.
    Series with(SeriesChange wish) {
        return new Series(
                key,
                folder,
                facts,
                origin,
                wish.monitored().orElse(monitored),
                wish.languages().orElse(languages),
                updatedAt);
    }

    Series in(String otherFolder, Instant now) {
        return new Series(key, otherFolder, facts, origin, monitored, languages, now);
    }

    /// What a provider says of it takes the place of what was known; the person's wishes stay.
    Series matched(SeriesKey newKey, NewSeries by, Instant now) {
        return new Series(
                newKey, folder, by.facts(), Optional.of(by.origin()), monitored, languages, now);
    }

    /// The entry of the anime directory in which it lies.
    String unit() {
        return folder.split("/", 2)[0];
    }
}
