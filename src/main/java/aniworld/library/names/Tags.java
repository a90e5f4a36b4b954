package aniworld.library.names;

/// Which tokens are remarks on the release: resolution, source, codec, language. Titles end where
/// the remarks begin. Every look ahead is bounded.
final class Tags {
    private static final int LOOK = 12;
    private static final int CHAIN = 6;
    private static final int SMALLEST_PICTURE = 240;

    private Tags() {}

    /// True if a remark begins at `i`.
    static boolean at(Line line, int i) {
        return switch (line.kind(i)) {
            case WORD -> word(line, i);
            case NUMBER -> number(line, i);
            case OPEN -> line.opensGroup(i) && group(line, i);
            case GAP, DASH, CLOSE, MARK, EDGE -> false;
        };
    }

    /// The first remark from `from` on, or the size of the line.
    static int from(Line line, int from) {
        int i = from;
        while (i < line.size() && !at(line, i)) {
            i = line.opensGroup(i) ? line.partner(i) + 1 : i + 1;
        }
        return Math.min(i, line.size());
    }

    /// True if the brackets that open at `open` hold remarks and nothing of a title.
    static boolean group(Line line, int open) {
        int close = Math.min(line.partner(open), open + LOOK);
        int first = line.pastGap(open + 1);
        boolean key = line.is(first, Meaning.CATALOGUE);
        if (key || soft(line, first) || isVersion(line, first) || Checksum.at(line, open)) {
            return true;
        }
        for (int i = first; i < close; i++) {
            if (hard(line, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isVersion(Line line, int i) {
        return line.is(i, Meaning.VERSION)
                && line.is(i + 1, TokenKind.NUMBER)
                && line.length(i + 1) == 1
                && !line.is(i + 2, TokenKind.WORD);
    }

    private static boolean word(Line line, int i) {
        Meaning meaning = line.meaning(i);
        if (meaning == Meaning.PLAIN) {
            return isCodec(line, i);
        }
        if (line.is(i - 1, TokenKind.NUMBER)) {
            return false;
        }
        return hardWord(line, i) || (soft(line, i) && leadsToTag(line, i));
    }

    /// A remark wherever it stands.
    private static boolean hard(Line line, int i) {
        return switch (line.kind(i)) {
            case NUMBER -> number(line, i);
            case WORD -> hardWord(line, i);
            case GAP, DASH, OPEN, CLOSE, MARK, EDGE -> false;
        };
    }

    private static boolean hardWord(Line line, int i) {
        return switch (line.meaning(i)) {
            case TAG, SPOKEN -> true;
            case LANGUAGE -> isMode(line, next(line, i));
            case VERSION -> isVersion(line, i);
            case SOFT_TAG -> isWebOrDisc(line, i) || isCodec(line, i);
            default -> isCodec(line, i);
        };
    }

    private static boolean isMode(Line line, int i) {
        return line.is(i, Meaning.SUB) || line.is(i, Meaning.DUB);
    }

    /// `WEB-DL` and `Blu-ray` are one remark each of two words that are also found in titles.
    private static boolean isWebOrDisc(Line line, int i) {
        int second = next(line, i);
        return line.is(second, Meaning.SOFT_TAG)
                && second == i + 2
                && (spells(line, i, "web") || spells(line, i, "blu"));
    }

    /// `x264`, `H.265`, also glued to the source as in `PDTVx264`.
    private static boolean isCodec(Line line, int i) {
        int lower = line.last(i) | 32;
        if (lower != 'x' && lower != 'h') {
            return false;
        }
        int number = line.pastGap(i + 1);
        return line.is(number, TokenKind.NUMBER)
                && line.value(number) >= 264
                && line.value(number) <= 266;
    }

    private static boolean number(Line line, int i) {
        return isLines(line, i) || isPicture(line, i) || isDepth(line, i);
    }

    private static boolean isLines(Line line, int i) {
        if (!line.is(i + 1, Meaning.LINES)) {
            return false;
        }
        return line.value(i) >= SMALLEST_PICTURE || (line.first(i + 1) | 32) == 'k';
    }

    /// `1280x720`: width and height; a year and a day of it, `2016x231`, is an episode.
    static boolean isPicture(Line line, int i) {
        return line.is(i, TokenKind.NUMBER)
                && (line.is(i + 1, Meaning.X) || line.isMark(i + 1, "×*"))
                && line.is(i + 2, TokenKind.NUMBER)
                && line.value(i) >= SMALLEST_PICTURE
                && line.value(i + 2) >= SMALLEST_PICTURE
                && !(line.value(i) >= 1900 && line.value(i) < 2100 && line.value(i + 2) <= 366);
    }

    private static boolean isDepth(Line line, int i) {
        int unit = line.pastGap(i + 1);
        return line.is(unit, Meaning.UNIT)
                || (line.isSingle(unit, '-') && isUnitAfterDash(line, unit));
    }

    private static boolean isUnitAfterDash(Line line, int dash) {
        return line.is(dash + 1, Meaning.UNIT) && !line.is(dash - 1, TokenKind.GAP);
    }

    /// A remark only in the company of others.
    private static boolean soft(Line line, int i) {
        return switch (line.meaning(i)) {
            case SOFT_TAG, LANGUAGE, SUB, DUB, TAG, SPOKEN, COMPLETE -> true;
            default -> false;
        };
    }

    private static boolean leadsToTag(Line line, int i) {
        int at = i;
        for (int step = 0; step < CHAIN; step++) {
            at = next(line, at);
            if (hard(line, at)) {
                return true;
            }
            if (!soft(line, at)) {
                return false;
            }
        }
        return false;
    }

    /// The next word or number, over a gap and a dash at most.
    private static int next(Line line, int i) {
        int at = line.pastGap(i + 1);
        return line.is(at, TokenKind.DASH) || line.isMark(at, "+") ? line.pastGap(at + 1) : at;
    }

    private static boolean spells(Line line, int i, String word) {
        return line.length(i) == word.length()
                && line.text().regionMatches(true, line.start(i), word, 0, word.length());
    }
}
