package aniworld.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names in the letters that keys are made of.
public final class Slug {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}\\p{N}&&[^a-z0-9]]");
    private static final int LONGEST = 100;

    private Slug() {}

    /// Lower-case words joined by `-`, at most 100 characters; empty when nothing of the text can
    /// be written that way.
    public static String of(String text) {
        String words = GAPS.matcher(plain(text)).replaceAll("-");
        String cut = words.substring(0, Math.min(words.length(), LONGEST));
        return EDGES.matcher(cut).replaceAll("");
    }

    /// As [#of], but never empty: what of the name is in other scripts is told apart by 8 hex
    /// digits of its SHA-256, so that two Japanese names do not share a slug.
    public static String distinct(String text) {
        if (!FOREIGN_LETTER.matcher(plain(text)).find() && !of(text).isEmpty()) {
            return of(text);
        }
        return withHash(of(text), Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /// A slug and 8 hex digits of the SHA-256 of what it stands for.
    static String withHash(String slug, String meaning) {
        String hash = hash(meaning);
        return slug.isEmpty() ? hash : slug + "-" + hash;
    }

    private static String plain(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(parts).replaceAll("");
        return APOSTROPHES
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("&", " and ");
    }

    /// The first 8 hex digits of its SHA-256.
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
