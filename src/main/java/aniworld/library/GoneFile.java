package aniworld.library;

import java.time.Instant;

/// A file that a scan did not find any more. Where it comes back it counts as never gone.
///
/// @param file as it was
/// @param since when it was missed first
public record GoneFile(ShelfFile file, Instant since) {}
