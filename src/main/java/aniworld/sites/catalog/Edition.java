package aniworld.sites.catalog;

import java.util.Map;

/// By what a document is known again. Two editions without marks may differ all the same.
record Edition(Map<String, String> marks) {
    static final Edition UNKNOWN = new Edition(Map.of());

    Edition {
        marks = Map.copyOf(marks);
    }
}
