package aniworld.library.names;

/// The CRC-32 that fansubbers put in brackets: eight hexadecimal digits, which may look like a
/// number.
final class Checksum {
    private static final int DIGITS = 8;

    private Checksum() {}

    /// True if the bracket at `open` holds a checksum and nothing else. Eight decimal digits that
    /// write a date are a date.
    static boolean at(Line line, int open) {
        if (!line.opensGroup(open)) {
            return false;
        }
        int from = line.end(open);
        int to = line.start(line.partner(open));
        return to - from == DIGITS && isHex(line.text(), from) && !Dates.compact(line, open + 1);
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < from + DIGITS; i++) {
            char c = text.charAt(i);
            if (c >= 128 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
