package aniworld.provider.pages;

import java.util.Map;

/// By what a document is known again. Two editions without marks may differ all the same.
///
/// @param marks of a page: the headers that ask for it only when it has changed
public record Edition(Map<String, String> marks) {
    public static final Edition UNKNOWN = new Edition(Map.of());

    public Edition {
        marks = Map.copyOf(marks);
    }
}
