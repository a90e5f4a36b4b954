package aniworld.library.names;

import java.util.Optional;

/// The last number before the remarks or the end: `Name_225_[1080p]`, `Name 05.mkv`,
/// `Name.10.720p`.
final class TrailingNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        Optional<Sighting> last = Optional.empty();
        int i = setting.head() + 1;
        while (i < Math.min(setting.tail(), line.size())) {
            int next = line.opensGroup(i) ? line.partner(i) + 1 : i + 1;
            if (counts(line, i, setting)) {
                NumberRun run = NumberRun.read(line, i);
                next = run.next();
                if (Numerals.endsTitle(line, next)) {
                    last = Optional.of(sighting(line, i, run, setting));
                }
            }
            i = next;
        }
        return last;
    }

    private static Sighting sighting(Line line, int i, NumberRun run, Setting setting) {
        int fromChar = setting.textEnd(line.start(i));
        return Sighting.episode(fromChar, setting.seasonOr(-1), run);
    }

    /// A number of two digits may count by itself; a round or a lone one needs a sign that the name
    /// is an episode's at all, and a bare 0 is part of a title.
    private static boolean counts(Line line, int i, Setting setting) {
        boolean padded = line.length(i) == 2 || (line.length(i) > 1 && line.first(i) == '0');
        return Numerals.mayCount(line, i)
                && !Dates.isYear(line, i)
                && !line.isSingle(i, '0')
                && !line.is(line.beforeGap(i - 1), Meaning.PART)
                && !isSeason(i, setting)
                && (padded || setting.isEvident());
    }

    private static boolean isSeason(int i, Setting setting) {
        return setting.season().map(mark -> i >= mark.from() && i < mark.to()).orElse(false);
    }
}
