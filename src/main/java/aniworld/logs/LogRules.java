package aniworld.logs;

/// What is written, and where.
///
/// @param file a name, directly in the folder of the logs
/// @param maxBytes size that a file does not exceed by more than its last line; at least 1024
/// @param backups how many rotated files are kept for each, 0-100
public record LogRules(LogLevel level, String file, long maxBytes, int backups, LogFormat format) {
    public static final String USUAL_FILE = "app.log";
    public static final long USUAL_BYTES = 10L << 20;

    public LogRules {
        if (maxBytes < 1024 || backups < 0 || backups > 100) {
            throw new IllegalArgumentException(maxBytes + " bytes, " + backups + " backups");
        }
        if (!LogName.isSafe(file) || file.equals(Logs.ERRORS)) {
            throw new IllegalArgumentException("no log file: " + file);
        }
    }
}
