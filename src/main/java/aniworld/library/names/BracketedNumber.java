package aniworld.library.names;

import java.util.Optional;

/// A number alone in brackets: `[Group][Name][04][1080p]`, `Name (01-25)`, `Name [5.134]`.
final class BracketedNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        int i = setting.head();
        while (i < line.size()) {
            if (line.opensGroup(i)) {
                Optional<Sighting> found = group(line, i, setting);
                if (found.isPresent()) {
                    return found;
                }
                i = line.partner(i);
            }
            i++;
        }
        return Optional.empty();
    }

    private static Optional<Sighting> group(Line line, int open, Setting setting) {
        int first = line.pastGap(open + 1);
        int close = line.partner(open);
        if (isPair(line, first, close)) {
            NumberRun run = NumberRun.read(line, first + 2);
            return Optional.of(Sighting.episode(line.start(open), line.value(first), run));
        }
        if (open == 0 || !counts(line, first)) {
            return Optional.empty();
        }
        NumberRun run = NumberRun.read(line, first);
        int end = line.pastGap(run.next());
        end = line.is(end, Meaning.END) ? end + 1 : isEndMark(line, end) ? end + 3 : end;
        return line.pastGap(end) == close
                ? Optional.of(sighting(line, open, run, setting))
                : Optional.empty();
    }

    private static Sighting sighting(Line line, int open, NumberRun run, Setting setting) {
        Sighting found =
                Sighting.episode(setting.textEnd(line.start(open)), setting.seasonOr(-1), run);
        return new Sighting(
                found.kind(),
                found.fromChar(),
                line.partner(open) + 1,
                found.season(),
                found.numbers(),
                found.version());
    }

    /// `(1)` is the mark of a copy, `[720]` a resolution, `[2019]` a year.
    private static boolean counts(Line line, int number) {
        boolean copy = line.length(number) == 1 && line.first(number - 1) == '(';
        return Numerals.mayCount(line, number)
                && !copy
                && !Dates.isYear(line, number)
                && !isLines(line.value(number));
    }

    private static boolean isLines(int value) {
        return value == 480
                || value == 540
                || value == 576
                || value == 720
                || value == 1080
                || value == 2160;
    }

    private static boolean isPair(Line line, int first, int close) {
        return line.is(first, TokenKind.NUMBER)
                && line.isSingle(first + 1, '.')
                && line.is(first + 2, TokenKind.NUMBER)
                && line.length(first) <= 2
                && line.length(first + 2) >= 2
                && first + 3 == close;
    }

    private static boolean isEndMark(Line line, int i) {
        return line.opensGroup(i) && line.is(i + 1, Meaning.END) && line.partner(i) == i + 2;
    }
}
