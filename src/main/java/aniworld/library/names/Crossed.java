package aniworld.library.names;

import java.util.Optional;

/// `1x02`, `01x02`, `2016x231`, `[8x18]`, `1 x 2`.
final class Crossed implements Family {
    private static final int LAST_DAY = 366;

    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.X);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head(); i < line.size(); i++) {
            int number = line.is(i, TokenKind.NUMBER) ? numberAfter(line, i) : -1;
            if (number > 0) {
                return Optional.of(sighting(line, i, number));
            }
        }
        return Optional.empty();
    }

    private static Sighting sighting(Line line, int i, int number) {
        NumberRun run = NumberRun.read(line, number, line.value(i), false);
        Sighting sighting = Sighting.episode(line.start(i), line.value(i), run);
        return run.contradicts() ? sighting.refused() : sighting;
    }

    private static int numberAfter(Line line, int i) {
        int x = line.pastGap(i + 1);
        boolean spaced = line.isSingle(i + 1, ' ') && line.isSingle(x + 1, ' ');
        int number = spaced ? x + 2 : x + 1;
        boolean fits =
                line.is(x, Meaning.X)
                        && line.length(x) == 1
                        && (spaced || x == i + 1)
                        && line.is(number, TokenKind.NUMBER)
                        && Numerals.startsAlone(line, i)
                        && Numerals.endsAlone(line, number)
                        && isSeason(line, i)
                        && isEpisode(line, i, number);
        return fits ? number : -1;
    }

    private static boolean isSeason(Line line, int i) {
        return line.length(i) <= 2 || (line.value(i) >= 1900 && line.value(i) < 2100);
    }

    /// A season of four digits is a year, and its episodes are days: `1920x1080` is a picture.
    private static boolean isEpisode(Line line, int i, int number) {
        return line.length(i) <= 2
                ? line.length(number) <= 4
                : line.length(number) <= 3 && line.value(number) <= LAST_DAY;
    }
}
