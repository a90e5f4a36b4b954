package aniworld.provider;

import java.net.URI;
import java.util.OptionalInt;

/// A series that a search found.
///
/// @param id the provider's own id
/// @param page address of the series' page
public record SearchHit(String id, String title, OptionalInt year, URI page) {}
