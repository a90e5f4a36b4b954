package aniworld.library;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes any text a name that every file system takes: ext4, NTFS, exFAT, SMB shares. The limits
/// are those of Windows ("Naming Files, Paths, and Namespaces") and 255 bytes of ext4.
public final class SafeName {
    public static final int LONGEST = 255;

    /// Control characters, broken surrogates, and the marks that turn the direction of writing: a
    /// name that shows other than it is sorted is a trap.
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private static final Pattern COLON = Pattern.compile("\\s*:\\s+");
    private static final Pattern SEPARATORS = Pattern.compile("[:/\\\\|<>]");
    private static final Pattern DROPPED = Pattern.compile("[?*]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern HIDING = Pattern.compile("^[. ]+");
    private static final Pattern TRAILING = Pattern.compile("[. ]+$");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\\$|CONOUT\\$)\\s*(\\..*)?");

    private SafeName() {}

    /// A whole name of at most 255 bytes of UTF-8: never empty, never hidden, never `..`.
    public static String of(String text) {
        return whole(cut(inner(text), LONGEST - 1));
    }

    /// Gives text that was put together of safe parts what only a whole name needs.
    public static String whole(String text) {
        String open = HIDING.matcher(text).replaceFirst("");
        String bare = TRAILING.matcher(open).replaceFirst("");
        if (bare.isEmpty()) {
            return "_";
        }
        return RESERVED.matcher(bare).matches() ? "_" + bare : bare;
    }

    /// A part of a name; may be empty.
    public static String inner(String text) {
        String visible = INVISIBLE.matcher(spaced(text)).replaceAll("");
        String joined = COLON.matcher(visible).replaceAll(" - ");
        String kept = DROPPED.matcher(SEPARATORS.matcher(joined).replaceAll("-")).replaceAll("");
        String quoted = kept.replace('"', '\'');
        return spaced(Normalizer.normalize(quoted, Normalizer.Form.NFC)).strip();
    }

    private static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    /// The longest beginning of at most so many bytes of UTF-8 that ends between two characters as
    /// people see them.
    public static String cut(String text, int bytes) {
        if (bytes(text) <= bytes) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next();
                next != BreakIterator.DONE && bytes(text.substring(0, next)) <= bytes;
                next = characters.next()) {
            end = next;
        }
        return text.substring(0, end).strip();
    }

    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
