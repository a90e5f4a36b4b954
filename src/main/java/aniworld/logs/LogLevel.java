package aniworld.logs;

import ch.qos.logback.classic.Level;

/// How much is written; each takes in those behind it.
public enum LogLevel {
    DEBUG,
    INFO,
    WARNING,
    ERROR,

    /// Errors that carry the marker `CRITICAL`; the library knows no such level.
    CRITICAL;

    Level threshold() {
        return switch (this) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR, CRITICAL -> Level.ERROR;
        };
    }
}
