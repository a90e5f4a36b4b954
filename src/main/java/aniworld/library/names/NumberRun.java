package aniworld.library.names;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The numbers of one or several episodes, read from the first on: `01`, `12.5`, `01v2`, `01-03`,
/// `01-02-03`, `E01E02`, `01 ~ 12`, `01+02`.
///
/// Two numbers with a dash between are the ends of a range; more of them, or other joints, are a
/// list. A joint needs what a title seldom has: dashes without space, a repeated label, a tilde.
final class NumberRun {
    private static final int LONGEST_RANGE = 2_000;

    private final Line line;
    private final int season;
    private final boolean spacedRange;
    private final List<BigDecimal> numbers = new ArrayList<>(2);
    private int last;
    private int lastLength;
    private int next;
    private int version;
    private boolean range = true;
    private boolean contradicts;

    private NumberRun(Line line, int season, boolean spacedRange) {
        this.line = line;
        this.season = season;
        this.spacedRange = spacedRange;
    }

    /// Reads from the number at `i`.
    ///
    /// @param season of the number, so that a repeated season can be told from another one; or -1
    /// @param spacedRange whether `1001 - 1012` is a range and not a number and a title
    static NumberRun read(Line line, int i, int season, boolean spacedRange) {
        var run = new NumberRun(line, season, spacedRange);
        run.take(i);
        while (run.numbers.size() < LONGEST_RANGE && run.more()) {
            // each turn takes one number
        }
        return run;
    }

    static NumberRun read(Line line, int i) {
        return read(line, i, -1, false);
    }

    /// A range is written out here and not earlier: most of what is read is thrown away again.
    List<BigDecimal> numbers() {
        boolean isRange = range && numbers.size() == 2 && !isHalf(0) && !isHalf(1);
        return isRange ? expanded() : numbers;
    }

    int next() {
        return next;
    }

    /// 0 if none is written.
    int version() {
        return version;
    }

    /// True if the numbers go backwards or over into another season: then nothing is certain.
    boolean contradicts() {
        return contradicts;
    }

    private void take(int i) {
        last = line.value(i);
        lastLength = line.length(i);
        next = i + 1;
        numbers.add(half() ? new BigDecimal(last + ".5") : BigDecimal.valueOf(last));
        suffixes();
    }

    /// `12.5` is an episode between two others; `2.1` and `5.1` are something else.
    private boolean half() {
        boolean half =
                line.isSingle(next, '.')
                        && line.isSingle(next + 1, '5')
                        && Numerals.endsAlone(line, next + 1)
                        && !(line.isSingle(next + 2, '.') && line.is(next + 3, TokenKind.NUMBER));
        if (half) {
            next += 2;
        }
        return half;
    }

    private void suffixes() {
        if (Numerals.isPartLetter(line, next) || line.is(next, Meaning.EPISODE_COUNTER)) {
            next++;
        }
        if (Tags.isVersion(line, next)) {
            version = line.value(next + 1);
            next += 2;
        }
        if (line.is(next, Meaning.END)) {
            next++;
        }
    }

    private boolean more() {
        int joint = line.pastGap(next);
        boolean dash = line.is(joint, TokenKind.DASH);
        boolean plus = line.isMark(joint, "+&,");
        boolean to = line.is(joint, Meaning.TO);
        int following = dash || plus || to ? line.pastGap(joint + 1) : joint;
        int number = labelled(following);
        if (number < 0 && !contradicts && isBareJoint(joint, following)) {
            number = following;
        }
        if (number < 0 || contradicts) {
            return false;
        }
        range &= dash || to;
        take(number);
        return true;
    }

    /// The number behind a repeated label at `i`: `E02`, `x02`, `S01E02`, `1x02`; or -1.
    private int labelled(int i) {
        if (isLabel(i) && line.is(i + 1, TokenKind.NUMBER) && Numerals.endsAlone(line, i + 1)) {
            return ascending(i + 1);
        }
        if (season < 0) {
            return -1;
        }
        if (line.is(i, Meaning.S) && line.is(i + 1, TokenKind.NUMBER) && isLabel(i + 2)) {
            return line.is(i + 3, TokenKind.NUMBER) ? sameSeason(i + 1, i + 3) : -1;
        }
        boolean crossed =
                line.is(i, TokenKind.NUMBER)
                        && line.is(i + 1, Meaning.X)
                        && line.is(i + 2, TokenKind.NUMBER)
                        && !Tags.isPicture(line, i);
        return crossed ? sameSeason(i, i + 2) : -1;
    }

    private boolean isLabel(int i) {
        return Numerals.isLabel(line, i) && !Tags.at(line, i);
    }

    private int sameSeason(int seasonAt, int number) {
        contradicts |= line.value(seasonAt) != season;
        return contradicts ? -1 : ascending(number);
    }

    private int ascending(int number) {
        contradicts |= line.value(number) < last;
        return line.value(number) > last ? number : -1;
    }

    private boolean isBareJoint(int joint, int number) {
        if (!line.is(number, TokenKind.NUMBER)
                || line.value(number) <= last
                || line.length(number) > Math.max(lastLength + 1, 2)
                || !Numerals.endsAlone(line, number)
                || Tags.at(line, number)) {
            return false;
        }
        return switch (line.kind(joint)) {
            case DASH -> isDashJoint(joint, number);
            case MARK, WORD -> Numerals.isBoundary(line, number + 1);
            case NUMBER -> isNextInList(number);
            case GAP, OPEN, CLOSE, EDGE -> false;
        };
    }

    private boolean isDashJoint(int joint, int number) {
        boolean glued = joint == next && number == joint + 1;
        boolean tilde = "~～〜".indexOf(line.first(joint)) >= 0;
        boolean spaced =
                spacedRange
                        && line.length(number) == lastLength
                        && Numerals.isBoundary(line, number + 1);
        return glued || tilde || spaced;
    }

    /// `E01 02 03`: nothing but a gap between, so each must be the next one, and as wide.
    private boolean isNextInList(int number) {
        return line.value(number) == last + 1
                && line.length(number) == lastLength
                && lastLength >= 2
                && (Numerals.isBoundary(line, number + 1)
                        || line.is(line.pastGap(number + 1), TokenKind.NUMBER));
    }

    private List<BigDecimal> expanded() {
        int first = numbers.getFirst().intValue();
        int end = Math.min(last, first + LONGEST_RANGE - 1);
        var all = new ArrayList<BigDecimal>(end - first + 1);
        for (int number = first; number <= end; number++) {
            all.add(BigDecimal.valueOf(number));
        }
        return all;
    }

    private boolean isHalf(int i) {
        return numbers.get(i).scale() > 0;
    }
}
