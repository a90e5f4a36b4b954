package aniworld.transfer;

/// Some bytes of a file in a row; never none.
///
/// @param from the first
/// @param to the one behind the last
record Range(long from, long to) {
    Range {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no range: " + from + "-" + to);
        }
    }

    long size() {
        return to - from;
    }
}
