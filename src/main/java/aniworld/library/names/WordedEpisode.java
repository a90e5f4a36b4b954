package aniworld.library.names;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A word says that a number counts episodes: `Episode 13`, `Folge 3`, `Ep05`, `E07`, `第01話`,
/// `22.seria`, `5of6`.
final class WordedEpisode implements Family {
    private static final int LONGEST = 5;

    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.E)
                || line.has(Meaning.EPISODE)
                || line.has(Meaning.EPISODE_COUNTER)
                || line.has(Meaning.OF);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head(); i < line.size(); i++) {
            Optional<Sighting> found = at(line, i, setting);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Sighting> at(Line line, int i, Setting setting) {
        return switch (line.meaning(i)) {
            case E -> letter(line, i, setting);
            case EPISODE -> word(line, i, setting);
            case EPISODE_COUNTER -> counter(line, i, setting);
            case OF -> share(line, i, setting);
            default -> Optional.empty();
        };
    }

    /// `E07` has its number glued to it; `Ep` may stand apart. A letter behind other letters or
    /// digits is no label.
    private static Optional<Sighting> letter(Line line, int i, Setting setting) {
        boolean alone = !line.is(i - 1, TokenKind.NUMBER) && !line.isMark(i - 1, "'’");
        if (!alone) {
            return Optional.empty();
        }
        if (line.length(i) > 1) {
            return word(line, i, setting);
        }
        return counts(line, i + 1) ? found(line, i, i + 1, setting) : Optional.empty();
    }

    private static Optional<Sighting> word(Line line, int i, Setting setting) {
        int after = numberAfter(line, i);
        if (counts(line, after)) {
            return found(line, i, after, setting);
        }
        int before = line.beforeGap(i - 1);
        boolean behind = counts(line, before) && !isSeason(before, setting);
        return behind ? found(line, before, before, setting) : Optional.empty();
    }

    private static int numberAfter(Line line, int i) {
        int at = line.pastGap(i + 1);
        if (line.is(at, TokenKind.OPEN) || line.isMark(at, ":№#") || isLabelDash(line, at)) {
            at = line.pastGap(at + 1);
        }
        return line.isMark(at, "№#") ? at + 1 : at;
    }

    /// `name-episode-122`, `Episode - 16`; elsewhere a dash with space stands behind a title that
    /// ends in the word.
    private static boolean isLabelDash(Line line, int i) {
        boolean glued = line.is(i - 1, TokenKind.WORD) && line.is(i + 1, TokenKind.NUMBER);
        return line.is(i, TokenKind.DASH) && (glued || line.pastGap(0) >= i - 2);
    }

    private static Optional<Sighting> counter(Line line, int i, Setting setting) {
        int first = firstOfRange(line, i - 1);
        return line.is(i - 1, TokenKind.NUMBER)
                ? found(line, first, first, setting)
                : Optional.empty();
    }

    private static int firstOfRange(Line line, int number) {
        boolean range =
                line.is(number - 1, TokenKind.DASH) && line.is(number - 2, TokenKind.NUMBER);
        return range ? number - 2 : number;
    }

    /// `5of6`: the count of all is at least the number.
    private static Optional<Sighting> share(Line line, int i, Setting setting) {
        int last = line.beforeGap(i - 1);
        int number = firstOfRange(line, last);
        int all = line.pastGap(i + 1);
        boolean fits =
                line.is(number, TokenKind.NUMBER)
                        && line.is(all, TokenKind.NUMBER)
                        && line.value(number) <= line.value(all)
                        && line.length(number) <= 3
                        && Numerals.startsAlone(line, number)
                        && !isSeason(number, setting);
        return fits ? found(line, number, number, setting) : Optional.empty();
    }

    private static boolean counts(Line line, int number) {
        return line.is(number, TokenKind.NUMBER)
                && line.length(number) <= LONGEST
                && (Numerals.endsAlone(line, number) || line.is(number + 1, Meaning.OF))
                && Dates.length(line, number) == 0
                && !Tags.at(line, number);
    }

    private static boolean isSeason(int i, Setting setting) {
        return setting.season().map(mark -> i >= mark.from() && i < mark.to()).orElse(false);
    }

    private static Optional<Sighting> found(Line line, int from, int number, Setting setting) {
        int season = season(number, setting);
        int fromChar = setting.textEnd(startOf(line, from));
        Optional<Sighting> whole = seasonInNumber(line, from, number, season, fromChar);
        if (whole.isPresent()) {
            return whole;
        }
        NumberRun run = NumberRun.read(line, number, -1, true);
        return Optional.of(Sighting.episode(fromChar, season, run));
    }

    /// Behind the episode a season is only one in the name of a file: `Episode 1 Season 2` is no
    /// name of a folder that holds a season.
    private static int season(int number, Setting setting) {
        return setting.season()
                .filter(
                        mark ->
                                setting.place().isMedia()
                                        || mark.from() < number
                                        || setting.isEnclosed(mark))
                .map(SeasonMark::season)
                .orElse(-1);
    }

    private static int startOf(Line line, int from) {
        boolean ordinal =
                line.is(from, TokenKind.NUMBER)
                        && line.is(from - 1, TokenKind.WORD)
                        && line.last(from - 1) == '第';
        return ordinal ? line.start(from) - 1 : line.start(from);
    }

    /// `Episode 1.22` is the 22nd of the first season; Spanish releases write `Temporada 2` and
    /// then `Cap.201`.
    private static Optional<Sighting> seasonInNumber(
            Line line, int word, int number, int season, int fromChar) {
        boolean pair =
                season < 0
                        && line.first(number - 1) == ' '
                        && line.isSingle(number + 1, '.')
                        && line.is(number + 2, TokenKind.NUMBER)
                        && line.length(number + 2) == 2
                        && Numerals.mayCount(line, number + 2);
        if (pair) {
            NumberRun run = NumberRun.read(line, number + 2);
            return Optional.of(Sighting.episode(fromChar, line.value(number), run));
        }
        boolean twice =
                season > 0
                        && line.is(word, Meaning.EPISODE)
                        && !line.says(word).isEmpty()
                        && line.value(number) / 100 == season;
        return twice ? Optional.of(split(line, number, season, fromChar)) : Optional.empty();
    }

    private static Sighting split(Line line, int number, int season, int fromChar) {
        return new Sighting(
                ParsedName.Kind.EPISODE,
                fromChar,
                number + 1,
                season,
                List.of(BigDecimal.valueOf(line.value(number) % 100)),
                0);
    }
}
