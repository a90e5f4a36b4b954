package aniworld.library.names;

import java.util.Optional;

/// A number between the series and the episode's title: `Name 01 Title`, `Name.08.A.Title`. The
/// first that is written with a leading zero, else the first of two digits: titles hold other
/// numbers, but seldom such.
final class InnerNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        if (!setting.isEvident()) {
            return Optional.empty();
        }
        int padded = first(line, setting, true);
        int number = padded >= 0 ? padded : first(line, setting, false);
        if (number < 0) {
            return Optional.empty();
        }
        NumberRun run = NumberRun.read(line, number);
        int fromChar = setting.textEnd(line.start(number));
        return Optional.of(Sighting.episode(fromChar, setting.seasonOr(-1), run));
    }

    private static int first(Line line, Setting setting, boolean padded) {
        int i = setting.head() + 1;
        while (i < setting.tail()) {
            if (counts(line, i, setting) && (!padded || line.first(i) == '0')) {
                return i;
            }
            i = line.opensGroup(i) ? line.partner(i) + 1 : i + 1;
        }
        return -1;
    }

    private static boolean counts(Line line, int i, Setting setting) {
        return Numerals.mayCountBare(line, i)
                && line.length(i) >= 2
                && setting.season().map(mark -> i < mark.from() || i >= mark.to()).orElse(true);
    }
}
