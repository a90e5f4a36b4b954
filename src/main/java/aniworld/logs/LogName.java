package aniworld.logs;

/// Names that cannot lead out of a folder.
final class LogName {
    private LogName() {}

    static boolean isSafe(String name) {
        return !name.isEmpty()
                && !name.contains("..")
                && name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || sign == 0);
    }
}
