package aniworld.library.names;

import java.util.List;
import java.util.Optional;

/// A folder that holds a season: `Season 01`, `Staffel 7 (2016)`, `S02`, `Specials`, `2`, or with
/// the name of its series in front, `Name Season 2`, `Name.S04.1080p`.
final class SeasonFolder implements Family {
    private static final int LAST_BARE_SEASON = 20;

    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        if (setting.place().isMedia()) {
            return Optional.empty();
        }
        Optional<Sighting> bare = bare(line, setting);
        return bare.isPresent() ? bare : marked(line, setting);
    }

    private static Optional<Sighting> bare(Line line, Setting setting) {
        int i = setting.head();
        if (isLast(line, i) && isBareSeason(line, i, setting)) {
            return Optional.of(folder(line.start(i), i + 1, line.value(i)));
        }
        if (isLast(line, i) && line.is(i, Meaning.SPECIAL)) {
            return Optional.of(folder(line.start(i), i + 1, 0));
        }
        int number = line.pastGap(i + 1);
        boolean series =
                line.is(i, Meaning.SERIES)
                        && line.is(number, TokenKind.NUMBER)
                        && isLast(line, number);
        return series
                ? Optional.of(folder(line.start(i), number + 1, line.value(number)))
                : Optional.empty();
    }

    private static boolean isLast(Line line, int i) {
        return line.is(line.pastGap(i + 1), TokenKind.EDGE);
    }

    /// A lone number is a season below a series; without a series above, only a small one is.
    private static boolean isBareSeason(Line line, int i, Setting setting) {
        return line.is(i, TokenKind.NUMBER)
                && line.length(i) <= 4
                && (setting.place().hasParent() || line.value(i) <= LAST_BARE_SEASON);
    }

    private static Optional<Sighting> marked(Line line, Setting setting) {
        return setting.season()
                .filter(mark -> endsWell(line, mark))
                .filter(mark -> isOwnSeries(line, mark, setting))
                .map(mark -> folder(mark.fromChar(), mark.to(), mark.season()));
    }

    private static boolean endsWell(Line line, SeasonMark mark) {
        int i = line.pastGap(mark.to());
        return switch (line.kind(i)) {
            case EDGE, CLOSE, OPEN -> true;
            case DASH -> !line.is(line.pastGap(i + 1), TokenKind.NUMBER);
            case WORD -> Tags.at(line, i) || isRemark(line, i);
            case NUMBER -> Tags.at(line, i) || Dates.isYear(line, i);
            case GAP, MARK -> false;
        };
    }

    private static boolean isRemark(Line line, int i) {
        return switch (line.meaning(i)) {
            case COMPLETE, SEASON, LANGUAGE, SOFT_TAG, SUB, DUB, END, SPECIAL, EXTRA -> true;
            default -> false;
        };
    }

    /// A folder that names another series than the folder above is no season of that one.
    private static boolean isOwnSeries(Line line, SeasonMark mark, Setting setting) {
        if (!setting.place().hasParent()) {
            return true;
        }
        String own = Titles.key(line.between(line.start(setting.head()), mark.fromChar()));
        String parent = Titles.key(setting.place().parent());
        return parent.startsWith(own) || own.startsWith(parent);
    }

    private static Sighting folder(int fromChar, int to, int season) {
        return new Sighting(ParsedName.Kind.SEASON_FOLDER, fromChar, to, season, List.of(), 0);
    }
}
