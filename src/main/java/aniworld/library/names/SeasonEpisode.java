package aniworld.library.names;

import java.util.Optional;

/// `S01E02` in every spelling: `s1e2`, `S01.E02`, `S01 - E02`, `S01xE02`, `S01x02`, `S01EP02`,
/// `T01E02`, `S2 (Ep 6)`, and glued to the title as in `NameS01E02`.
final class SeasonEpisode implements Family {
    private static final int LONGEST_SEASON = 4;
    private static final int LONGEST_NUMBER = 5;

    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.E) || line.has(Meaning.X) || line.has(Meaning.SPECIAL);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = 1; i < line.size(); i++) {
            int number = isSeason(line, i) ? numberAfter(line, i) : -1;
            if (number > 0) {
                return Optional.of(sighting(line, i, number));
            }
        }
        return Optional.empty();
    }

    private static Sighting sighting(Line line, int i, int number) {
        int season = line.is(number - 1, Meaning.SPECIAL) ? 0 : line.value(i);
        NumberRun run = NumberRun.read(line, number, line.value(i), false);
        Sighting sighting = Sighting.episode(line.start(i) - 1, season, run);
        return run.contradicts() ? sighting.refused() : sighting;
    }

    private static boolean isSeason(Line line, int i) {
        return line.is(i, TokenKind.NUMBER)
                && line.length(i) <= LONGEST_SEASON
                && line.is(i - 1, TokenKind.WORD)
                && (line.is(i - 1, Meaning.S) || (line.last(i - 1) | 32) == 's');
    }

    /// The episode's number that belongs to the season at `i`, or -1.
    private static int numberAfter(Line line, int i) {
        int label = label(line, i);
        boolean glued = label == i + 1;
        boolean alone = line.is(i - 1, Meaning.S);
        if (!glued && !alone) {
            return -1;
        }
        int number = number(line, label, glued);
        if (!alone && (line.is(i - 2, TokenKind.NUMBER) || !Numerals.endsAlone(line, number))) {
            return -1;
        }
        return number > 0 && line.length(number) <= LONGEST_NUMBER ? number : -1;
    }

    private static int label(Line line, int i) {
        int at = line.pastGap(i + 1);
        if (line.is(at, TokenKind.DASH)) {
            at = line.pastGap(at + 1);
        }
        return line.is(at, TokenKind.OPEN) ? at + 1 : at;
    }

    private static int number(Line line, int label, boolean glued) {
        int number =
                switch (line.meaning(label)) {
                    case E, EPISODE -> spaced(line, label);
                    case X, SPECIAL -> glued ? label + 1 : -1;
                    default -> -1;
                };
        return line.is(number, TokenKind.NUMBER) ? number : -1;
    }

    private static int spaced(Line line, int label) {
        int at = line.pastGap(label + 1);
        return line.is(at, TokenKind.OPEN) || line.isMark(at, ":#№") ? line.pastGap(at + 1) : at;
    }
}
