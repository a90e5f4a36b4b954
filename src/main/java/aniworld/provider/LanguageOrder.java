package aniworld.provider;

import java.util.Comparator;
import java.util.List;

/// Puts sources in the order of the languages wanted. A source that names no language comes last;
/// one in a language that is not wanted is left out.
///
/// @param wanted best first, as tags or in words: `de` means `de-AT` too (basic filtering of RFC
///   4647), and `German Dub` and `German Sub`; `German Dub` means just that; empty for whatever
///   there is
public record LanguageOrder(List<String> wanted) {
    public LanguageOrder {
        wanted = List.copyOf(wanted);
    }

    /// Sources of one language stay in the order they had.
    public List<MediaSource> of(List<MediaSource> sources) {
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
        Spoken spoken = Spoken.of(language);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).equals("*") || Spoken.of(wanted.get(i)).covers(spoken)) {
                return i;
            }
        }
        return wanted.size() + 1;
    }
}
