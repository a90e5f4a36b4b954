package aniworld.library;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/// What is told about a series. Text from a provider is shown as text and never forms a path.
///
/// @param name display name, not empty
/// @param description may be empty
/// @param page address of the series' page at its provider
/// @param poster address of a picture
public record SeriesFacts(
        String name,
        String description,
        OptionalInt year,
        Optional<URI> page,
        Optional<URI> poster) {

    public static SeriesFacts named(String name) {
        return new SeriesFacts(name, "", OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /// The same under another name.
    public SeriesFacts withName(String other) {
        return new SeriesFacts(other, description, year, page, poster);
    }
}
