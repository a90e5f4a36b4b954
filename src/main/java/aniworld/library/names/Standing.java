package aniworld.library.names;

import java.util.List;
import java.util.Optional;

/// What is left when no number was found: a film, a special without a number, or the folder of a
/// series. It always answers.
final class Standing implements Family {
    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        int only = setting.head();
        if (line.is(only, Meaning.MOVIE) && line.is(line.pastGap(only + 1), TokenKind.EDGE)) {
            return Optional.of(whole(line, only));
        }
        int year = year(line, setting);
        int to = year >= 0 ? behind(line, year) : setting.tail();
        int fromChar = setting.textEnd(line.start(to));
        boolean film = isFilm(line, setting, year);
        ParsedName.Kind kind = film ? ParsedName.Kind.MOVIE : ParsedName.Kind.NONE;
        int season = film && line.has(Meaning.SPECIAL) ? 0 : -1;
        return Optional.of(new Sighting(kind, fromChar, to, season, List.of(), 0));
    }

    /// A folder of films, which names no series.

    private static Sighting whole(Line line, int only) {
        return new Sighting(ParsedName.Kind.MOVIE, line.start(only), only + 1, -1, List.of(), 0);
    }

    private static int behind(Line line, int year) {
        return line.opensGroup(year - 1) ? line.partner(year - 1) + 1 : year + 1;
    }

    private static boolean isFilm(Line line, Setting setting, int year) {
        boolean said = line.has(Meaning.MOVIE) || line.has(Meaning.SPECIAL);
        return (setting.place().isMedia() && (year >= 0 || said)) || (said && setting.hasGroup());
    }

    /// The last year before the remarks, in brackets or bare, that does not begin the name; or -1.
    private static int year(Line line, Setting setting) {
        int year = -1;
        for (int i = setting.head() + 1; i < setting.tail(); i++) {
            boolean span = year >= 0 && line.is(i - 1, TokenKind.DASH);
            if (!span
                    && Dates.isYear(line, i)
                    && Numerals.startsAlone(line, i)
                    && Numerals.endsAlone(line, i)) {
                year = i;
            }
        }
        return year;
    }
}
