package aniworld.library.names;

import java.util.Optional;

/// The last number before the remarks or the end: `Name_225_[1080p]`, `Name 05.mkv`,
/// `Name.10.720p`.
final class TrailingNumber implements Family {
    private static final int MOST_IN_A_FILE = 6;

    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        int last = -1;
        int i = setting.head() + 1;
        while (i < setting.tail()) {
            int next = line.opensGroup(i) ? line.partner(i) + 1 : i + 1;
            if (counts(line, i, setting)) {
                next = NumberRun.read(line, i).next();
                last = Numerals.endsTitle(line, next) ? i : last;
            }
            i = next;
        }
        return last >= 0 ? Optional.of(sighting(line, last, setting)) : Optional.empty();
    }

    /// One file holds a few episodes at most: `03-20` is no range of them.

    private static Sighting sighting(Line line, int i, Setting setting) {
        NumberRun run = NumberRun.read(line, i);
        int fromChar = setting.textEnd(line.start(i));
        boolean wide =
                setting.place().isMedia()
                        && setting.season().isEmpty()
                        && run.numbers().size() > MOST_IN_A_FILE
                        && line.length(i) == 2
                        && line.length(i + 2) == 2;
        if (wide || Numerals.isSeasonAndEpisode(line, i)) {
            return Sighting.episode(fromChar, line.value(i), NumberRun.read(line, i + 2));
        }
        return Sighting.episode(fromChar, setting.seasonOr(-1), run);
    }

    /// A number of two digits may count by itself; a round or a lone one needs a sign that the name
    /// is an episode's at all, and a bare 0 is part of a title.
    private static boolean counts(Line line, int i, Setting setting) {
        boolean padded = line.length(i) == 2 || (line.length(i) > 1 && line.first(i) == '0');
        return Numerals.mayCountBare(line, i)
                && !line.isSingle(i, '0')
                && !isSeason(i, setting)
                && (padded || setting.isEvident());
    }

    private static boolean isSeason(int i, Setting setting) {
        return setting.season().map(mark -> i >= mark.from() && i < mark.to()).orElse(false);
    }
}
