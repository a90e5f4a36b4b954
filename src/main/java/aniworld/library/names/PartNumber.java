package aniworld.library.names;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `Part 3`, `Part.Two`, `Teil 2`: the numbering of short series, if no other number is there.
final class PartNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.PART);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head() + 1; i < line.size(); i++) {
            int number = line.is(i, Meaning.PART) ? line.pastGap(i + 1) : -1;
            if (number > 0 && !followsYear(line, i)) {
                Optional<Sighting> found = at(line, i, number, setting);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Sighting> at(Line line, int part, int number, Setting setting) {
        int fromChar = setting.textEnd(line.start(part));
        if (line.is(number, TokenKind.NUMBER) && Numerals.endsAlone(line, number)) {
            NumberRun run = NumberRun.read(line, number);
            return Optional.of(Sighting.episode(fromChar, setting.seasonOr(-1), run));
        }
        return line.is(number, Meaning.COUNT)
                ? Optional.of(counted(line, number, fromChar, setting))
                : Optional.empty();
    }

    private static Sighting counted(Line line, int number, int fromChar, Setting setting) {
        return new Sighting(
                ParsedName.Kind.EPISODE,
                fromChar,
                number + 1,
                setting.seasonOr(-1),
                List.of(new BigDecimal(line.says(number))),
                0);
    }

    /// The second part of a film has the film's year behind it in brackets.
    private static boolean followsYear(Line line, int part) {
        for (int i = part; i < Math.min(part + 8, line.size()); i++) {
            if (line.opensGroup(i) && Dates.isYear(line, i + 1)) {
                return true;
            }
        }
        return false;
    }
}
