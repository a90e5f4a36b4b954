package aniworld.library.names;

/// Which numbers stand alone, so that they may count episodes, and which belong to a word, a date
/// or a remark.
final class Numerals {
    private static final int LONGEST = 4;

    private Numerals() {}

    /// True if the number at `i` may count an episode by itself.
    static boolean mayCount(Line line, int i) {
        return line.is(i, TokenKind.NUMBER)
                && line.length(i) <= LONGEST
                && startsAlone(line, i)
                && endsAlone(line, i)
                && !Tags.at(line, i)
                && !Tags.isPicture(line, i - 2)
                && !isCodecNumber(line, i);
    }

    /// True if the number at `i` may count an episode where no word and no bracket says so: then it
    /// is neither part of a date or of a decimal, nor counted by another word.
    static boolean mayCountBare(Line line, int i) {
        return mayCount(line, i)
                && !Dates.isYear(line, i)
                && !Dates.covers(line, i)
                && !isDecimal(line, i)
                && !isCounted(line, i);
    }

    /// `1.11` behind a space. `12.5` is a number of its own, and between dots nobody can tell.
    private static boolean isDecimal(Line line, int i) {
        boolean fraction = line.isSingle(i - 1, '.') && isWhole(line, i - 2);
        boolean whole =
                isWhole(line, i)
                        && line.isSingle(i + 1, '.')
                        && line.is(i + 2, TokenKind.NUMBER)
                        && line.length(i + 2) <= 2
                        && !line.isSingle(i + 2, '5')
                        && endsAlone(line, i + 2);
        return fraction || whole;
    }

    private static boolean isWhole(Line line, int i) {
        return line.is(i, TokenKind.NUMBER)
                && line.is(i - 1, TokenKind.GAP)
                && line.last(i - 1) != '.';
    }

    /// `Vol. 3`, `Part 2`, and `No. 6`, which is a name as often as a number.
    private static boolean isCounted(Line line, int i) {
        int word = line.beforeGap(i - 1);
        boolean number =
                line.length(word) == 2
                        && line.text().regionMatches(true, line.start(word), "no", 0, 2)
                        && line.first(word + 1) == '.'
                        && line.first(word - 1) == ' ';
        return line.is(word, Meaning.VOLUME) || line.is(word, Meaning.PART) || number;
    }

    /// Nothing that belongs to the number is glued before it.
    static boolean startsAlone(Line line, int i) {
        return switch (line.kind(i - 1)) {
            case WORD -> line.last(i - 1) == '第';
            case NUMBER -> false;
            case MARK -> !line.isMark(i - 1, "'’×*,;$€%") && !isTime(line, i - 1);
            case GAP, DASH, OPEN, CLOSE, EDGE -> true;
        };
    }

    /// Nothing is glued behind it but a version, an end mark, a counter or the letter of a part.
    static boolean endsAlone(Line line, int i) {
        return switch (line.kind(i + 1)) {
            case WORD -> isSuffix(line, i + 1);
            case NUMBER -> false;
            case MARK -> !line.isMark(i + 1, "%:*×°$€");
            case GAP, DASH, OPEN, CLOSE, EDGE -> true;
        };
    }

    private static boolean isSuffix(Line line, int i) {
        return switch (line.meaning(i)) {
            case END, EPISODE_COUNTER -> true;
            case VERSION -> Tags.isVersion(line, i);
            case E, X -> isLabel(line, i);
            default -> isPartLetter(line, i);
        };
    }

    /// `E`, `Ep` or `x` with a number glued behind it, which repeats in `E01E02` and `1x01x02`.
    static boolean isLabel(Line line, int i) {
        boolean label = line.is(i, Meaning.E) || line.is(i, Meaning.X);
        return label && line.length(i) <= 2 && line.is(i + 1, TokenKind.NUMBER);
    }

    /// `107b` is the second half of an episode that was shown in parts.
    static boolean isPartLetter(Line line, int i) {
        return line.is(i, TokenKind.WORD)
                && line.length(i) == 1
                && line.first(i) >= 'a'
                && line.first(i) <= 'd'
                && line.length(i - 1) >= 2
                && !line.is(i + 1, TokenKind.NUMBER);
    }

    /// True if two numbers with a dash between are season and episode. The ends of a range rise,
    /// and are written equally wide if the first has a zero in front.
    static boolean isSeasonAndEpisode(Line line, int i) {
        return line.isSingle(i + 1, '-')
                && mayCount(line, i)
                && mayCount(line, i + 2)
                && line.length(i) <= 2
                && line.length(i + 2) == 2
                && (line.value(i + 2) < line.value(i)
                        || (line.length(i) == 1 && line.first(i + 2) == '0'));
    }

    /// True if what is written behind `next` begins something new: the end, brackets, a dash, a
    /// remark.
    static boolean isBoundary(Line line, int next) {
        int i = line.pastGap(next);
        return switch (line.kind(i)) {
            case EDGE, OPEN, DASH, CLOSE -> true;
            case WORD -> isBoundaryWord(line, i);
            case NUMBER -> Tags.at(line, i);
            case MARK -> line.is(i + 1, TokenKind.EDGE);
            case GAP -> false;
        };
    }

    /// The same, but a dash counts only if no title stands behind it.
    static boolean endsTitle(Line line, int next) {
        int i = line.pastGap(next);
        return line.is(i, TokenKind.DASH)
                ? isBoundary(line, i + 1) && !line.is(line.pastGap(i + 1), TokenKind.DASH)
                : isBoundary(line, next);
    }

    private static boolean isBoundaryWord(Line line, int i) {
        return switch (line.meaning(i)) {
            case END, SPECIAL, COMPLETE -> true;
            default -> Tags.at(line, i);
        };
    }

    private static boolean isTime(Line line, int mark) {
        return line.isMark(mark, ":") && line.is(mark - 1, TokenKind.NUMBER);
    }

    private static boolean isCodecNumber(Line line, int i) {
        int word = line.beforeGap(i - 1);
        return line.length(word) == 1
                && "xXhH".indexOf(line.first(word)) >= 0
                && line.value(i) >= 264
                && line.value(i) <= 266;
    }
}
