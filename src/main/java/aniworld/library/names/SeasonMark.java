package aniworld.library.names;

import java.util.Optional;

/// A season that is written without its episode: `S2`, `Season 2`, `2. Staffel`, `3rd Season`,
/// `Second Season`, `第2期`.
///
/// @param fromChar where the text before it ends
/// @param from its first token
/// @param to the first token behind it
record SeasonMark(int fromChar, int from, int to, int season) {
    private static final int LONGEST = 4;

    static Optional<SeasonMark> find(Line line, int from) {
        boolean mayHold =
                line.has(Meaning.S)
                        || line.has(Meaning.SEASON)
                        || line.has(Meaning.SERIES)
                        || line.has(Meaning.SEASON_SAID)
                        || line.has(Meaning.SEASON_COUNTER);
        for (int i = from; mayHold && i < line.size(); i++) {
            Optional<SeasonMark> mark = at(line, i);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    private static Optional<SeasonMark> at(Line line, int i) {
        return switch (line.meaning(i)) {
            case S -> letter(line, i);
            case SEASON -> word(line, i);
            case SERIES -> series(line, i);
            case SEASON_COUNTER -> counter(line, i);
            case SEASON_SAID -> ordinal(line, i, i);
            default -> Optional.empty();
        };
    }

    private static Optional<SeasonMark> letter(Line line, int i) {
        boolean fits =
                (line.first(i) | 32) == 's'
                        && line.is(i + 1, TokenKind.NUMBER)
                        && line.length(i + 1) <= LONGEST
                        && startsAlone(line, i)
                        && Numerals.endsAlone(line, i + 1);
        return fits ? mark(line, i, i + 1) : Optional.empty();
    }

    /// A letter behind an apostrophe is the end of a word: `Jack's 2`.
    private static boolean startsAlone(Line line, int i) {
        return switch (line.kind(i - 1)) {
            case WORD, NUMBER -> false;
            case MARK -> !line.isMark(i - 1, "'’`´");
            case GAP, DASH, OPEN, CLOSE, EDGE -> true;
        };
    }

    private static Optional<SeasonMark> word(Line line, int i) {
        int after = numberAfter(line, i);
        int before = numberBefore(line, i);
        if (before >= 0 && (after < 0 || countsEpisodes(line, after))) {
            return ordinal(line, before, i);
        }
        return after >= 0 ? mark(line, i, after) : Optional.empty();
    }

    /// `Series 2` is a season only where an episode follows it at once.
    private static Optional<SeasonMark> series(Line line, int i) {
        int after = numberAfter(line, i);
        int next = line.pastGap(after + 1);
        boolean beside = line.is(next, Meaning.E) || line.is(next, Meaning.EPISODE);
        return after >= 0 && beside ? mark(line, i, after) : Optional.empty();
    }

    private static Optional<SeasonMark> counter(Line line, int i) {
        if (!line.is(i - 1, TokenKind.NUMBER)) {
            return Optional.empty();
        }
        boolean ordinal = line.is(i - 2, TokenKind.WORD) && line.last(i - 2) == '第';
        int fromChar = ordinal ? line.end(i - 2) - 1 : line.start(i - 1);
        return Optional.of(new SeasonMark(fromChar, i - 1, i + 1, line.value(i - 1)));
    }

    private static int numberAfter(Line line, int i) {
        int at = line.pastGap(i + 1);
        if (line.isMark(at, ":№#")) {
            at = line.pastGap(at + 1);
            at = line.isMark(at, "№#") ? at + 1 : at;
        }
        return line.is(at, TokenKind.NUMBER) && line.length(at) <= LONGEST ? at : -1;
    }

    /// `3rd Season`, `2. Staffel`, `3.sezon`, `Second Season`, `(2 сезон)`. Without a mark of its
    /// order the number needs the word to end what is said: `Name 12 Season Finale`.
    private static int numberBefore(Line line, int i) {
        int at = line.beforeGap(i - 1);
        if (line.is(at, Meaning.COUNT)) {
            return at;
        }
        if (line.is(at, Meaning.NTH) && line.is(at - 1, TokenKind.NUMBER)) {
            return at - 1;
        }
        boolean fits =
                line.first(at + 1) == '.'
                        || line.is(line.beforeGap(at - 1), TokenKind.EDGE)
                        || Numerals.isBoundary(line, i + 1)
                        || countsEpisodes(line, line.pastGap(i + 1));
        return line.is(at, TokenKind.NUMBER) && line.length(at) <= 2 && fits ? at : -1;
    }

    /// In `3.sezon.22.seria` the second number belongs to the word behind it.
    private static boolean countsEpisodes(Line line, int number) {
        int word = line.pastGap(number + 1);
        boolean label = line.is(word, Meaning.EPISODE) || line.is(word, Meaning.E);
        return label && !line.is(line.pastGap(word + 1), TokenKind.NUMBER);
    }

    private static Optional<SeasonMark> ordinal(Line line, int number, int word) {
        int season =
                line.is(number, TokenKind.NUMBER)
                        ? line.value(number)
                        : Integer.parseInt(line.says(number));
        return Optional.of(new SeasonMark(line.start(number), number, word + 1, season));
    }

    private static Optional<SeasonMark> mark(Line line, int from, int number) {
        return Optional.of(new SeasonMark(line.start(from), from, number + 1, line.value(number)));
    }
}
