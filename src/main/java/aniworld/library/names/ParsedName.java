package aniworld.library.names;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What one name says. A field that the name is silent about is empty.
///
/// @param name the name as it was given
/// @param kind what the name belongs to
/// @param series the series, without year, season, group and remarks
/// @param year the year written beside the series, 1930 to 2039
/// @param season 0 for specials; a season is never assumed, so an absolute number has none
/// @param numbers episode or absolute numbers in the order of the name, a range written out, 12.5
///   for a half episode; at most 2,000; never empty for an `EPISODE`, always empty for a
///   `SEASON_FOLDER`; of a numbered film or a sample of an episode they say which one
/// @param title the title of the episode
/// @param group who released it
/// @param version 2 for `v2`
/// @param language such as `German Dub`, `English Sub` or `Japanese`
/// @param crc the CRC-32 of the file, eight hexadecimal digits in upper case
public record ParsedName(
        String name,
        Kind kind,
        Optional<String> series,
        OptionalInt year,
        OptionalInt season,
        List<BigDecimal> numbers,
        Optional<String> title,
        Optional<String> group,
        OptionalInt version,
        Optional<String> language,
        Optional<String> crc) {

    /// What a name belongs to.
    public enum Kind {
        /// One or several numbered episodes.
        EPISODE,
        /// A folder that holds one season, and nothing else is said by its name than which.
        SEASON_FOLDER,
        /// A film, or a special that carries no number.
        MOVIE,
        /// A sample, trailer, opening or other extra, or a folder of them: no episode.
        EXTRA,
        /// Anything else; the series and the year are those of a series folder.
        NONE
    }

    public ParsedName {
        numbers = List.copyOf(numbers);
        if ((kind == Kind.EPISODE) && numbers.isEmpty()) {
            throw new IllegalArgumentException("an episode has a number: " + name);
        }
        if (kind == Kind.SEASON_FOLDER && (season.isEmpty() || !numbers.isEmpty())) {
            throw new IllegalArgumentException("a season folder has only a season: " + name);
        }
    }

    /// This name, with what it does not say itself taken from the folder it lies in. In a folder of
    /// films or extras nothing is an episode.

    ParsedName with(ParsedName folder) {
        boolean other = folder.kind == Kind.MOVIE || folder.kind == Kind.EXTRA;
        return new ParsedName(
                name,
                kind == Kind.EPISODE && other ? folder.kind : kind,
                series.isPresent() ? series : folder.series,
                year.isPresent() ? year : folder.year,
                season.isPresent() ? season : folder.season,
                numbers,
                title,
                group,
                version,
                language,
                crc);
    }

    /// Whether its number is the end of the title of the series, as the folder has it: in `Ward
    /// 100` the file `Ward 100.mkv` is no hundredth episode.
    boolean isOnlyTitled(ParsedName folder) {
        return kind == Kind.EPISODE
                && season.isEmpty()
                && title.isEmpty()
                && numbers.size() == 1
                && folder.kind == Kind.NONE
                && folder.series.isPresent()
                && series.map(start -> start + " " + numbers.getFirst().toPlainString())
                        .filter(folder.series.get()::equalsIgnoreCase)
                        .isPresent();
    }

    /// Without a number, under the folder's title: a film.
    ParsedName titled(ParsedName folder) {
        return new ParsedName(
                name,
                Kind.MOVIE,
                folder.series,
                year.isPresent() ? year : folder.year,
                season,
                List.of(),
                title,
                group,
                version,
                language,
                crc);
    }

    static ParsedName nothing(String name) {
        return new ParsedName(
                name,
                Kind.NONE,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
