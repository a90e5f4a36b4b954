package aniworld.shelf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a [NamePattern] can put into a name.
enum Placeholder {
    SERIES,
    YEAR,
    SEASON,
    EPISODE,
    NUMBER,
    TITLE,
    LANGUAGE;

    /// As people write it in a pattern.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
