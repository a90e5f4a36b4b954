package aniworld.library.names;

import java.util.Optional;

/// A number right behind a season: `S02 - 07`, `Season 3 - 11`, `S01.07`, `S02[07]`, `S4-24`.
final class SeasonThenNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.S) || line.has(Meaning.SEASON) || line.has(Meaning.SEASON_COUNTER);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        return setting.season().flatMap(mark -> behind(line, mark));
    }

    private static Optional<Sighting> behind(Line line, SeasonMark mark) {
        int joint = line.pastGap(mark.to());
        joint = line.is(joint, TokenKind.CLOSE) ? line.pastGap(joint + 1) : joint;
        int number = number(line, joint);
        boolean fits =
                Numerals.mayCount(line, number)
                        && (line.length(number) >= 2 || line.is(number - 1, TokenKind.OPEN))
                        && !Dates.isYear(line, number)
                        && !isSpan(line, mark, joint, number);
        if (!fits) {
            return Optional.empty();
        }
        NumberRun run = NumberRun.read(line, number);
        return Optional.of(Sighting.episode(mark.fromChar(), mark.season(), run));
    }

    private static int number(Line line, int joint) {
        int i = line.is(joint, TokenKind.DASH) ? line.pastGap(joint + 1) : joint;
        return line.is(i, TokenKind.OPEN) ? line.pastGap(i + 1) : i;
    }

    /// `S01-04` are four seasons; `S4-24` is an episode, for nobody writes both widths in one span.
    private static boolean isSpan(Line line, SeasonMark mark, int joint, int number) {
        boolean glued = joint == mark.to() && number == joint + 1;
        return line.is(joint, TokenKind.DASH)
                && glued
                && line.length(number) == line.length(mark.to() - 1);
    }
}
