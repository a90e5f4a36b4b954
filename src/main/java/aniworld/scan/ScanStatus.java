package aniworld.scan;

/// How far a running scan is. The counts are of this moment.
///
/// @param folders series folders read
/// @param total series folders there are
public record ScanStatus(int folders, int total, int newSeries, int newEpisodes) {}
