package aniworld.logs;

import java.time.Instant;

/// A file in the folder of the logs.
public record LogFile(String name, long sizeBytes, Instant modified) {}
