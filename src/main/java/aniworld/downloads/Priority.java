package aniworld.downloads;

/// How urgent a queue item is: larger goes first, then older.
///
/// @param value -100 to 100
public record Priority(int value) {
    public static final int LOWEST = -100;
    public static final int HIGHEST = 100;
    public static final Priority NORMAL = new Priority(0);

    public Priority {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no priority: " + value);
        }
    }

    public static boolean isValid(int value) {
        return value >= LOWEST && value <= HIGHEST;
    }
}
