package aniworld.library.names;

import java.util.Set;

/// One name, cut into tokens. Tokens are addressed by their index; asking beyond either end is
/// allowed and meets an `EDGE`, so that readers may look around without counting. Not changed after
/// the lexer is done.
final class Line {
    private final String text;
    private final int size;
    private final Set<Meaning> signs;
    private final TokenKind[] kinds;
    private final int[] starts;
    private final int[] values;
    private final Word[] words;

    /// @param starts one more than there are tokens: the last is the length of the text
    /// @param values of a number its value or -1 if it has over nine digits, of a bracket the index
    ///   of its partner or -1
    Line(
            String text,
            int size,
            Set<Meaning> signs,
            TokenKind[] kinds,
            int[] starts,
            int[] values,
            Word[] words) {
        this.text = text;
        this.size = size;
        this.signs = signs;
        this.kinds = kinds;
        this.starts = starts;
        this.values = values;
        this.words = words;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    boolean has(Meaning meaning) {
        return signs.contains(meaning);
    }

    TokenKind kind(int i) {
        return i >= 0 && i < size ? kinds[i] : TokenKind.EDGE;
    }

    boolean is(int i, TokenKind kind) {
        return kind(i) == kind;
    }

    boolean is(int i, Meaning meaning) {
        return is(i, TokenKind.WORD) && words[i].meaning() == meaning;
    }

    Meaning meaning(int i) {
        return is(i, TokenKind.WORD) ? words[i].meaning() : Meaning.PLAIN;
    }

    String says(int i) {
        return words[i].says();
    }

    int start(int i) {
        return starts[Math.clamp(i, 0, size)];
    }

    int end(int i) {
        return start(i + 1);
    }

    int length(int i) {
        return end(i) - start(i);
    }

    char first(int i) {
        return i >= 0 && i < size ? text.charAt(starts[i]) : 0;
    }

    char last(int i) {
        return i >= 0 && i < size ? text.charAt(starts[i + 1] - 1) : 0;
    }

    /// The value of a number, -1 if it has over nine digits.
    int value(int i) {
        return values[i];
    }

    /// Of an opening bracket its closing one and the reverse, -1 if it has none.
    int partner(int i) {
        return values[i];
    }

    boolean opensGroup(int i) {
        return is(i, TokenKind.OPEN) && values[i] > i;
    }

    /// The first token from `i` on that is no gap.
    int pastGap(int i) {
        return is(i, TokenKind.GAP) ? i + 1 : i;
    }

    /// The last token up to `i` that is no gap.
    int beforeGap(int i) {
        return is(i, TokenKind.GAP) ? i - 1 : i;
    }

    boolean isSingle(int i, char c) {
        return i >= 0 && i < size && starts[i + 1] - starts[i] == 1 && text.charAt(starts[i]) == c;
    }

    boolean isMark(int i, String oneOf) {
        return is(i, TokenKind.MARK) && oneOf.indexOf(text.charAt(starts[i])) >= 0;
    }

    String between(int fromChar, int toChar) {
        return fromChar < toChar ? text.substring(fromChar, toChar) : "";
    }
}
