package aniworld.library.names;

import java.util.Optional;

/// A number behind a spaced dash: `Name - 13 [1080p]`, `Name - 13v2 - Title`.
///
/// The strict reader wants something new to begin behind the number or a leading zero, for a dash
/// also begins titles such as `Name - 100 Years Later`; the loose one, asked later, takes what is
/// left.
final class DashedNumber implements Family {
    private final boolean strict;

    DashedNumber(boolean strict) {
        this.strict = strict;
    }

    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        int i = setting.head();
        while (i < line.size()) {
            int number = line.is(i, TokenKind.DASH) ? line.pastGap(i + 1) : -1;
            if (number > 0 && isSpaced(line, i) && isPair(line, number)) {
                NumberRun run = NumberRun.read(line, number + 2);
                return Optional.of(Sighting.episode(line.start(i), line.value(number), run));
            }
            if (number > 0 && isSpaced(line, i) && counts(line, number)) {
                NumberRun run = NumberRun.read(line, number);
                if (!strict || line.first(number) == '0' || Numerals.isBoundary(line, run.next())) {
                    return Optional.of(sighting(line, i, run, setting));
                }
            }
            i = line.opensGroup(i) ? line.partner(i) + 1 : i + 1;
        }
        return Optional.empty();
    }

    private static boolean isSpaced(Line line, int dash) {
        return line.is(dash - 1, TokenKind.GAP)
                || line.is(dash - 1, TokenKind.CLOSE)
                || line.is(dash + 1, TokenKind.GAP);
    }

    /// `Name - 1.05 - Title`.

    private static boolean isPair(Line line, int number) {
        return line.is(number, TokenKind.NUMBER)
                && line.length(number) <= 2
                && line.isSingle(number + 1, '.')
                && line.is(number + 2, TokenKind.NUMBER)
                && line.length(number + 2) == 2
                && line.first(number - 1) == ' '
                && Numerals.isBoundary(line, number + 3);
    }

    private static boolean counts(Line line, int number) {
        return Numerals.mayCountBare(line, number);
    }

    private static Sighting sighting(Line line, int dash, NumberRun run, Setting setting) {
        int fromChar = setting.textEnd(line.start(dash));
        return Sighting.episode(fromChar, setting.seasonOr(-1), run);
    }
}
