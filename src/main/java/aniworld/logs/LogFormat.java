package aniworld.logs;

/// How a line looks.
public enum LogFormat {
    /// For people: `2025-10-22T12:34:56.789Z INFO [request id] Logger: message`.
    TEXT,

    /// One JSON object a line, for programs.
    JSON
}
