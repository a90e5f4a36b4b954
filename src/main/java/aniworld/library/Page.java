package aniworld.library;

/// A part of a list.
///
/// @param number from 1
/// @param size 1-100
public record Page(int number, int size) {
    public Page {
        if (number < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("no page: " + number + " of " + size);
        }
    }

    /// How many entries lie before this page.
    public long offset() {
        return (number - 1L) * size;
    }
}
