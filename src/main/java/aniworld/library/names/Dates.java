package aniworld.library.names;

/// Years and days of broadcast, which are numbers but never episodes.
final class Dates {
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2039;

    private Dates() {}

    static boolean isYear(Line line, int i) {
        return line.is(i, TokenKind.NUMBER)
                && line.length(i) == 4
                && line.value(i) >= FIRST_YEAR
                && line.value(i) <= LAST_YEAR;
    }

    /// `20240131` or `240131`.
    static boolean compact(Line line, int i) {
        if (!line.is(i, TokenKind.NUMBER) || (line.length(i) != 8 && line.length(i) != 6)) {
            return false;
        }
        int value = line.value(i);
        boolean yearFits =
                line.length(i) == 6
                        || (value / 10_000 >= FIRST_YEAR && value / 10_000 <= LAST_YEAR);
        return yearFits && monthAndDay(value / 100 % 100, value % 100);
    }

    /// How many tokens a date takes that begins at `i`: `2024-01-31`, `31.01.2024`; 0 if none does.
    static int length(Line line, int i) {
        boolean three =
                line.is(i, TokenKind.NUMBER)
                        && line.is(i + 2, TokenKind.NUMBER)
                        && line.is(i + 4, TokenKind.NUMBER)
                        && separates(line, i + 1)
                        && separates(line, i + 3);
        return three && (yearFirst(line, i) || yearLast(line, i)) ? 5 : 0;
    }

    /// True if the number at `i` is any part of a date.

    static boolean covers(Line line, int i) {
        return length(line, i) > 0 || length(line, i - 2) > 0 || length(line, i - 4) > 0;
    }

    private static boolean separates(Line line, int i) {
        return line.length(i) == 1 && (line.is(i, TokenKind.GAP) || line.is(i, TokenKind.DASH));
    }

    private static boolean yearFirst(Line line, int i) {
        return isYear(line, i) && monthAndDay(line.value(i + 2), line.value(i + 4));
    }

    private static boolean yearLast(Line line, int i) {
        int one = line.value(i);
        int two = line.value(i + 2);
        return isYear(line, i + 4) && (monthAndDay(one, two) || monthAndDay(two, one));
    }

    private static boolean monthAndDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
