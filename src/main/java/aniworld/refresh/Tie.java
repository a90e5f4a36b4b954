package aniworld.refresh;

import aniworld.library.Origin;

/// A series of another provider that a person has said is the same as one of the library.
///
/// @param title as the provider had it then
public record Tie(Origin origin, String title) {}
