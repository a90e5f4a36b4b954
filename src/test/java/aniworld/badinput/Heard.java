package aniworld.badinput;

import java.util.Map;

/// An answer as it came over the wire.
///
/// @param headers by name in small letters; of several with one name the last
record Heard(int status, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isError() {
        return status >= 400;
    }

    boolean isSuccess() {
        return status < 400;
    }
}
