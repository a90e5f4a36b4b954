package aniworld.library;

/// A series, how many of its episodes are out, and how many of these no file holds.
public record Standing(Series series, int released, int missing) {}
