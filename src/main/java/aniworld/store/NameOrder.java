package aniworld.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How names of series are sorted and searched. People look for "The Promised Neverland" under P,
/// for "Übel" beside "Ubel", and for part 2 before part 10.
final class NameOrder {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "der", "die", "das");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Punct}]+");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
    private static final int WIDEST = 20;

    private NameOrder() {}

    /// Text whose order by code points is the order of the names.
    static String key(String name) {
        String words = GAPS.matcher(fold(name)).replaceAll(" ").strip();
        return NUMBERS.matcher(withoutArticle(words)).replaceAll(NameOrder::padded);
    }

    /// Without case, accents and forms of width; what a search compares.
    static String fold(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    private static String withoutArticle(String words) {
        int end = words.indexOf(' ');
        return end > 0 && ARTICLES.contains(words.substring(0, end))
                ? words.substring(end + 1)
                : words;
    }

    private static String padded(MatchResult number) {
        return "0".repeat(Math.max(0, WIDEST - number.group().length())) + number.group();
    }
}
