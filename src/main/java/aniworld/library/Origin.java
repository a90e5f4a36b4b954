package aniworld.library;

/// Which provider a series comes from, and what it is called there.
///
/// @param provider id of the provider in the settings
/// @param id the provider's own id of the series, in whatever form that provider uses
public record Origin(String provider, String id) {}
