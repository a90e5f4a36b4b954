package aniworld.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the page looks and speaks before any script of it runs: so no theme flashes, and of the
/// languages only the one that is shown is asked for.
///
/// @param language one of [#LANGUAGES]
/// @param theme `light` or `dark`; empty for the system's
public record Look(String language, Optional<String> theme) {
    /// The first is for those who understand none of them.
    static final List<String> LANGUAGES = List.of("en", "de");

    private static final List<String> THEMES = List.of("light", "dark");

    /// Whose words and colours those are is checked: they come from outside.
    public Look {
        if (!LANGUAGES.contains(language) || !theme.stream().allMatch(THEMES::contains)) {
            throw new IllegalArgumentException("no such look: " + language + ", " + theme);
        }
    }

    /// @param language what was chosen by hand; what we do not know counts as no choice
    /// @param theme likewise
    /// @param accepted the browser's `Accept-Language`, RFC 9110 section 12.5.4; may be nonsense
    public static Look of(
            Optional<String> language, Optional<String> theme, Optional<String> accepted) {
        return new Look(
                language.filter(LANGUAGES::contains)
                        .or(() -> accepted.flatMap(Look::best))
                        .orElse(LANGUAGES.getFirst()),
                theme.filter(THEMES::contains));
    }

    private static Optional<String> best(String accepted) {
        try {
            return Optional.ofNullable(
                    Locale.lookupTag(Locale.LanguageRange.parse(accepted), LANGUAGES));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// As attributes of the page's root.
    String attributes() {
        return "lang=\"" + language + "\"" + theme.map(" data-theme=\"%s\""::formatted).orElse("");
    }
}
