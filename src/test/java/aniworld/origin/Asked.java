package aniworld.origin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as it came.
///
/// @param headers by lower-case name
/// @param number counts the requests of the origin from 1
public record Asked(String method, String target, Map<String, String> headers, int number) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
