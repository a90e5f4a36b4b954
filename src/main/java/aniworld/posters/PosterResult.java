package aniworld.posters;

/// What became of the search for a series' poster.
public sealed interface PosterResult {

    /// @param version of the address that it came from
    record Found(Picture picture, String version) implements PosterResult {}

    /// The library has no such series.
    record NoSeries() implements PosterResult {}

    /// The series has none that can be shown.
    record NoPoster() implements PosterResult {}

    /// There is one, and its server does not give it now.
    record NotNow() implements PosterResult {}
}
