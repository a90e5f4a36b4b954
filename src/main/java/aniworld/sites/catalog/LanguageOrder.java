package aniworld.sites.catalog;

import aniworld.provider.MediaSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Puts sources in the order of the languages wanted. A source that names no language comes last;
/// one in a language that is not wanted is left out.
///
/// @param wanted best first, `de` meaning `de-AT` too (basic filtering of RFC 4647); empty for
///   whatever there is
record LanguageOrder(List<String> wanted) {

    /// Sources of one language stay in the order they had.
    List<MediaSource> of(List<MediaSource> sources) {
        if (wanted.isEmpty()) {
            return sources;
        }
        return sources.stream()
                .filter(source -> place(source) <= wanted.size())
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    private int place(MediaSource source) {
        return source.language().map(this::place).orElse(wanted.size());
    }

    private int place(String language) {
        for (int i = 0; i < wanted.size(); i++) {
            if (fits(wanted.get(i).toLowerCase(Locale.ROOT), language.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return wanted.size() + 1;
    }

    private static boolean fits(String range, String tag) {
        return range.equals("*") || tag.equals(range) || tag.startsWith(range + "-");
    }
}
