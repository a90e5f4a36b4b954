package aniworld.library.names;

import java.util.Optional;

/// A number in front: `01 - Title`, `003. Name - Title`, `05.mkv`, and a season with it in `4-13
/// Title`. The loose reader takes any number in front, if the folder is one of a season.
final class LeadingNumber implements Family {
    private final boolean strict;

    LeadingNumber(boolean strict) {
        this.strict = strict;
    }

    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        int i = setting.head();
        if (!Numerals.mayCount(line, i) || Dates.length(line, i) > 0) {
            return Optional.empty();
        }
        if (isPair(line, i)) {
            NumberRun run = NumberRun.read(line, i + 2);
            return Optional.of(Sighting.episode(line.start(i), line.value(i), run));
        }
        NumberRun run = NumberRun.read(line, i);
        return ends(line, run.next(), setting)
                ? Optional.of(Sighting.episode(line.start(i), setting.seasonOr(-1), run))
                : Optional.empty();
    }

    /// `11-02` and `4-13` are season and episode: the ends of a range rise, and in front of a title
    /// they are equally wide.
    private static boolean isPair(Line line, int i) {
        boolean uneven =
                line.isSingle(i + 1, '-')
                        && line.length(i) == 1
                        && line.length(i + 2) == 2
                        && Numerals.mayCount(line, i + 2);
        return (uneven || Numerals.isSeasonAndEpisode(line, i))
                && line.is(i + 3, TokenKind.GAP)
                && line.is(i + 4, TokenKind.WORD);
    }

    private boolean ends(Line line, int next, Setting setting) {
        if (!strict) {
            return setting.place().inSeason();
        }
        int i = line.pastGap(next);
        boolean spacedDash =
                line.is(i, TokenKind.DASH) && line.is(i + 1, TokenKind.GAP) && i > next;
        boolean dot = line.first(next) == '.' && line.length(next) > 1;
        boolean whole = line.is(i, TokenKind.EDGE) && setting.place().isMedia();
        boolean tagged = !line.is(i, TokenKind.DASH) && Tags.at(line, i);
        return spacedDash || dot || whole || tagged;
    }
}
