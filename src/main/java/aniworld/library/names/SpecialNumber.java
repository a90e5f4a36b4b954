package aniworld.library.names;

import java.util.Optional;

/// Numbered specials, which are season 0: `SP01`, `OVA 2`, `Special 3`, `OVA - 02`.
final class SpecialNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.SPECIAL);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head(); i < line.size(); i++) {
            int number = line.is(i, Meaning.SPECIAL) ? numberAfter(line, i) : -1;
            if (number > 0) {
                NumberRun run = NumberRun.read(line, number, -1, true);
                int fromChar = setting.textEnd(line.start(i));
                return Optional.of(Sighting.episode(fromChar, 0, run));
            }
        }
        return Optional.empty();
    }

    private static int numberAfter(Line line, int i) {
        int at = line.pastGap(i + 1);
        boolean dash = line.is(at, TokenKind.DASH) || line.isMark(at, "#");
        int number = dash ? line.pastGap(at + 1) : at;
        boolean glued = number == i + 1;
        boolean fits =
                line.is(number, TokenKind.NUMBER)
                        && line.length(number) <= 3
                        && (glued || Numerals.startsAlone(line, number))
                        && Numerals.endsAlone(line, number)
                        && !Tags.at(line, number);
        return fits ? number : -1;
    }
}
