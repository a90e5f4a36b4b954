package aniworld.sites.site;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression of a definition, on text of a page: neither is ours. A search that looks at
/// more than a million characters, as `(a+)+$` does, is ended.
record SafeRegex(Pattern pattern) {
    static final int LONGEST = 500;
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_LOOKS = 1_000_000;

    /// The first group, or all that fits where there is none.
    Optional<String> find(String text) throws ProviderException {
        return with(
                text,
                matcher -> {
                    boolean found = matcher.find();
                    String part = found ? matcher.group(Math.min(1, matcher.groupCount())) : null;
                    return Optional.ofNullable(part);
                });
    }

    String replaceAll(String text, String with) throws ProviderException {
        return with(text, matcher -> matcher.replaceAll(with));
    }

    private <T> T with(String text, Function<Matcher, T> work) throws ProviderException {
        String bounded = text.substring(0, Math.min(MOST_TEXT, text.length()));
        try {
            return work.apply(
                    pattern.matcher(new Watched(bounded, 0, bounded.length(), new int[1])));
        } catch (TooLong | StackOverflowError tooMuch) {
            throw new ProviderException(
                    new ProviderFault.Changed(
                            "The definition's expression "
                                    + pattern
                                    + " takes too long on this page: write it simpler"),
                    tooMuch);
        }
    }

    /// Counts how often a character is looked at.
    private static final class Watched implements CharSequence {
        private final String text;
        private final int from;
        private final int to;
        private final int[] looks;

        Watched(String text, int from, int to, int[] looks) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.looks = looks;
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooLong();
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text, from + start, from + end, looks);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
