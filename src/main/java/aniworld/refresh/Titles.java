package aniworld.refresh;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares titles the way a person does who does not look at signs.
final class Titles {
    private static final Pattern YEAR = Pattern.compile("[(\\[]((?:19|20)[0-9]{2})[)\\]]");
    private static final Pattern IDS =
            Pattern.compile("[\\[{(](?:imdb|tmdb|tvdb|anidb|mal|anilist)[^\\])}]*[\\])}]");

    /// Of Latin, Greek and Cyrillic letters. Marks of other scripts belong to their letters: か is
    /// not が.
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|an?|der|die|das|ein|eine|les?|la|el|los|las) (?=\\S)");

    private Titles() {}

    /// Without case, accents, signs, a leading article, the year and ids in brackets. Two titles
    /// are the same when this is.
    static String plain(String title) {
        String low = compatible(title).toLowerCase(Locale.ROOT);
        String bare = YEAR.matcher(IDS.matcher(low).replaceAll(" ")).replaceAll(" ");
        String joined = APOSTROPHES.matcher(bare).replaceAll("").replace("&", " and ");
        String words = SIGNS.matcher(joined.replace("ß", "ss")).replaceAll(" ").strip();
        String plain = ARTICLE.matcher(words).replaceFirst("");
        return plain.isEmpty() ? low.strip() : plain;
    }

    private static String compatible(String title) {
        String parts = Normalizer.normalize(title, Normalizer.Form.NFKD);
        return Normalizer.normalize(ACCENTS.matcher(parts).replaceAll(""), Normalizer.Form.NFKC);
    }

    /// The year in brackets behind a title.
    static OptionalInt year(String title) {
        Matcher year = YEAR.matcher(title);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /// The share of words that two titles have in common, 0 to 1.
    static double likeness(String one, String other) {
        Set<String> shared = words(one);
        Set<String> all = words(other);
        int sum = shared.size() + all.size();
        shared.retainAll(all);
        return sum == 0 ? 0 : 2.0 * shared.size() / sum;
    }

    private static Set<String> words(String title) {
        return new HashSet<>(Arrays.asList(plain(title).split(" ")));
    }
}
