package aniworld.library.names;

import java.text.Normalizer;
import java.util.Locale;

/// Makes a title of the text that stands for it in a name.
final class Titles {
    private static final String ALTERNATIVES = "/|_·.／｜";

    private Titles() {}

    /// Letters and digits only, in lower case: equal for two spellings of one title.
    static String key(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                key.append(folded.charAt(i));
            }
        }
        return key.toString();
    }

    /// Turns what stands for spaces into spaces. Underscores always do; dots only where nothing
    /// else separates the words, and not within initials.
    static String clean(String text) {
        if (text.indexOf('_') < 0 && text.indexOf('.') < 0) {
            return text.strip();
        }
        boolean dotted = text.indexOf('_') < 0 && text.strip().indexOf(' ') < 0;
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == '_' || c == ' ' || (dotted && c == '.' && !isInitial(text, i));
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// The dot at `i` stands in `S.H.I.E.L.D.`: letters alone between dots.
    private static boolean isInitial(String text, int i) {
        boolean before = isLone(text, i - 1);
        return before && (isLone(text, i + 1) || (isLone(text, i - 3) && at(text, i - 2) == '.'));
    }

    private static boolean isLone(String text, int i) {
        return Character.isLetter(at(text, i))
                && isDotOrEnd(text, i - 1)
                && isDotOrEnd(text, i + 1);
    }

    private static boolean isDotOrEnd(String text, int i) {
        return i < 0 || i >= text.length() || text.charAt(i) == '.';
    }

    private static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    /// Of a title given in two scripts the one in Latin letters, which is what catalogues list:
    /// `異世界 / Isekai` is `Isekai`.
    static String latin(String text) {
        int foreign = lastForeign(text);
        if (foreign < 0) {
            return text;
        }
        int cut = foreign + 1;
        while (cut < text.length() && ALTERNATIVES.indexOf(text.charAt(cut)) < 0) {
            cut++;
        }
        if (hasLatin(text, cut, text.length())) {
            return text.substring(cut + 1);
        }
        int slash = text.indexOf(" / ");
        boolean first = slash > 0 && lastForeign(text.substring(0, slash)) < 0;
        return first ? text.substring(0, slash) : text;
    }

    static boolean isForeign(String text) {
        return lastForeign(text) >= 0;
    }

    private static int lastForeign(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= 0x370 && Character.isLetter(c) && !Alphabet.isLatin(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasLatin(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Alphabet.isLatin(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 2;
    }
}
