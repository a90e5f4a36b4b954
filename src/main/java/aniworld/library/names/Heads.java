package aniworld.library.names;

/// What stands in front of a title: the group in brackets, a site, stars.
final class Heads {
    private Heads() {}

    /// The first token behind a group in brackets, or behind leading gaps if there is none. A
    /// bracket that holds the number of an episode is no group, nor is one with nothing behind it.
    static int afterGroup(Line line) {
        int start = skip(line, 0);
        int end = start;
        if (isGroup(line, start)) {
            end = skip(line, line.partner(start) + 1);
        }
        return end < line.size() ? end : start;
    }

    static boolean isGroup(Line line, int i) {
        return line.opensGroup(i) && !isNumber(line, i);
    }

    /// `[5.134]`, `[2x05]`, `[S01E02]`: names that begin with the number itself.
    private static boolean isNumber(Line line, int open) {
        int first = line.pastGap(open + 1);
        boolean crossed =
                line.is(first, TokenKind.NUMBER)
                        && line.is(first + 1, Meaning.X)
                        && line.length(first) <= 2
                        && line.length(first + 2) <= 3;
        boolean pair =
                line.is(first, TokenKind.NUMBER)
                        && line.isSingle(first + 1, '.')
                        && line.is(first + 2, TokenKind.NUMBER)
                        && line.partner(open) == first + 3;
        boolean marked = line.is(first, Meaning.S) && line.is(first + 1, TokenKind.NUMBER);
        return crossed || pair || marked;
    }

    private static int skip(Line line, int from) {
        int i = from;
        while (line.is(i, TokenKind.GAP)
                || line.is(i, TokenKind.DASH)
                || (line.is(i, TokenKind.OPEN) && !line.opensGroup(i))
                || line.isMark(i, "★☆♥❤\"“”")) {
            i++;
        }
        return i;
    }
}
