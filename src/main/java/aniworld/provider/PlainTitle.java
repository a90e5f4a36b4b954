package aniworld.provider;

import aniworld.provider.TitleSearch.Rank;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A title as words without case, accents and punctuation, a space between each two.
record PlainTitle(String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static PlainTitle of(String title) {
        // Upper case first: it is what makes "ß" and "SS" the same.
        String folded = title.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare = without(MARKS, Normalizer.normalize(folded, Normalizer.Form.NFKD));
        String joined = without(APOSTROPHES, bare);
        return new PlainTitle(BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip());
    }

    private static String without(Pattern what, String text) {
        return what.matcher(text).replaceAll("");
    }

    /// How well this, as a query, fits a title; empty when it does not.
    Optional<Rank> rankIn(PlainTitle title) {
        return text.isEmpty()
                ? Optional.empty()
                : Stream.of(Rank.values()).filter(rank -> fits(title, rank)).findFirst();
    }

    private boolean fits(PlainTitle title, Rank rank) {
        return switch (rank) {
            case SAME -> title.text.equals(text);
            case BEGINS -> title.text.startsWith(text);
            case HAS_WORDS_BEGINNING -> title.text.contains(" " + text);
            case CONTAINS -> title.text.contains(text);
            case HAS_ALL_WORDS -> Stream.of(text.split(" ", -1)).allMatch(title.text::contains);
            case CONTAINS_WITHOUT_SPACES -> title.joined().contains(joined());
        };
    }

    private String joined() {
        return text.replace(" ", "");
    }
}
