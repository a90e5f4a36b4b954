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
        int year = year(line, setting);
        int to = year >= 0 ? behind(line, year) : setting.tail();
        int fromChar = setting.textEnd(line.start(to));
        boolean film = isFilm(line, setting, year);
        ParsedName.Kind kind = film ? ParsedName.Kind.MOVIE : ParsedName.Kind.NONE;
        int season = film && line.has(Meaning.SPECIAL) ? 0 : -1;
        return Optional.of(new Sighting(kind, fromChar, to, season, List.of(), 0));
    }

    private static int behind(Line line, int year) {
        return line.is(year + 1, TokenKind.CLOSE) ? year + 2 : year + 1;
    }

    private static boolean isFilm(Line line, Setting setting, int year) {
        boolean said = line.has(Meaning.MOVIE) || line.has(Meaning.SPECIAL);
        return (setting.place().isMedia() && (year >= 0 || said)) || (said && setting.hasGroup());
    }

    /// The last year before the remarks, in brackets or bare, that does not begin the name; or -1.
    private static int year(Line line, Setting setting) {
        int year = -1;
        for (int i = setting.head() + 1; i < setting.tail(); i++) {
            if (Dates.isYear(line, i)
                    && Numerals.startsAlone(line, i)
                    && Numerals.endsAlone(line, i)) {
                year = i;
            }
        }
        return year;
    }
}
