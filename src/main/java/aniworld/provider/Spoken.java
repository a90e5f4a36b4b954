package aniworld.provider;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;

/// A language as a person or a site names it: `de-AT`, `ger`, `German Sub`, `Deutsch`, `GerDub`.
///
/// @param tag in small letters, the language itself by its code of two letters where it has one
/// @param manner `dub`, `sub`, or empty when nothing is said of it
record Spoken(String tag, String manner) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Pattern GLUED = Pattern.compile("(\\p{L}+?)-?(sub|dub)(?:bed|s)?");
    private static final Pattern ONLY_MANNER = Pattern.compile("(sub|dub)(?:bed|titles?|s)?");

    /// ISO 639-2 has a second code for these, from their English names.
    private static final Map<String, String> SECOND_CODES =
            Map.of("ger", "de", "fre", "fr", "chi", "zh", "dut", "nl", "cze", "cs", "rum", "ro");

    /// From names in English and in the language itself, and from codes, to the shortest code.
    private static final Map<String, String> CODES = codes();

    static Spoken of(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> words = Arrays.stream(BETWEEN.split(small)).filter(w -> !w.isEmpty()).toList();
        return words.size() == 1 && !isGlued(small)
                ? new Spoken(normal(small), "")
                : ofWords(small, words);
    }

    private static boolean isGlued(String word) {
        var glued = GLUED.matcher(word);
        return glued.matches() && CODES.containsKey(glued.group(1));
    }

    /// The first word that names a language says which; what names none is only itself.
    private static Spoken ofWords(String whole, List<String> words) {
        String tag = "";
        String manner = "";
        for (String word : words) {
            var glued = GLUED.matcher(word);
            var alone = ONLY_MANNER.matcher(word);
            if (alone.matches()) {
                manner = alone.group(1);
            } else if (isGlued(word) && glued.matches()) {
                tag = tag.isEmpty() ? normal(glued.group(1)) : tag;
                manner = glued.group(2);
            } else if (tag.isEmpty() && CODES.containsKey(primary(word))) {
                tag = normal(word);
            }
        }
        return tag.isEmpty() ? new Spoken(whole, "") : new Spoken(tag, manner);
    }

    /// Whether whoever wants this is content with the other.
    boolean covers(Spoken other) {
        boolean language = other.tag.equals(tag) || other.tag.startsWith(tag + "-");
        return language && (manner.isEmpty() || manner.equals(other.manner));
    }

    private static String normal(String tag) {
        String language = primary(tag);
        return CODES.getOrDefault(language, language) + tag.substring(language.length());
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            codes.put(code, code);
            codes.putIfAbsent(threeLetters(locale, code), code);
            codes.putIfAbsent(small(locale.getDisplayLanguage(Locale.ENGLISH)), code);
            codes.putIfAbsent(small(locale.getDisplayLanguage(locale)), code);
        }
        codes.putAll(SECOND_CODES);
        return Map.copyOf(codes);
    }

    private static String threeLetters(Locale locale, String code) {
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException none) {
            return code;
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
