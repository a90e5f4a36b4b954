package aniworld.library.names;

import java.util.List;
import java.util.Optional;

/// What comes along with episodes and is none: `Name - NCOP1`, `Name - Trailer 2`, `sample.mkv`, a
/// folder `Extras`. A word that titles use as well counts only where a title would not end.
final class Extras implements Family {
    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.EXTRA) || line.has(Meaning.SURE_EXTRA);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head(); i < line.size(); i++) {
            if (line.is(i, Meaning.SURE_EXTRA)
                    || (line.is(i, Meaning.EXTRA) && standsOut(line, i))) {
                return Optional.of(sighting(line, i, setting));
            }
        }
        return Optional.empty();
    }

    private static Sighting sighting(Line line, int i, Setting setting) {
        boolean folder = i == setting.head() && !setting.place().isMedia();
        int season = folder ? 0 : setting.seasonOr(-1);
        int fromChar = setting.textEnd(line.start(i));
        return new Sighting(ParsedName.Kind.EXTRA, fromChar, i + 1, season, List.of(), 0);
    }

    /// Behind a dash, a bracket or nothing, and with nothing but its own number behind it.
    private static boolean standsOut(Line line, int i) {
        int before = line.beforeGap(i - 1);
        boolean apart =
                switch (line.kind(before)) {
                    case EDGE, DASH, OPEN -> true;
                    case CLOSE -> line.partner(before) >= 0 && line.partner(before) <= 1;
                    case WORD, NUMBER, GAP, MARK -> false;
                };
        apart |= line.length(i) == 2 && line.is(i + 1, TokenKind.NUMBER);
        int next = line.pastGap(i + 1);
        next = line.is(next, TokenKind.NUMBER) && line.length(next) <= 2 ? next + 1 : i + 1;
        next = Tags.isVersion(line, next) ? next + 2 : next;
        return apart && Numerals.isBoundary(line, next);
    }

    /// `name-s01e01-sample`, `name-trailer`, `sample-name`: how media servers and releases mark
    /// them at the end or the beginning of a file's name.
    static boolean isMarked(Line line) {
        int last = line.size() - 1;
        return (isSample(line, last) && isGlue(line, last - 1, last - 2))
                || (isSample(line, 0) && isGlue(line, 1, 2));
    }

    private static boolean isSample(Line line, int i) {
        return line.is(i, Meaning.EXTRA) && line.length(i) > 2;
    }

    private static boolean isGlue(Line line, int i, int other) {
        boolean dash = line.is(i, TokenKind.DASH) && !line.is(other, TokenKind.GAP);
        return dash || line.isSingle(i, '.');
    }
}
