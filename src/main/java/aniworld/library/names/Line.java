package aniworld.library.names;

import java.util.Set;

/// One name, cut into tokens. Tokens are addressed by their index; asking beyond either end is
/// allowed and meets an `EDGE`, so that readers may look around without counting. Not changed after
/// the lexer is done.
final class Line {
    private final String text;
    private final Tokens tokens;
    private final Set<Meaning> signs;
    private final boolean spaced;
    private final boolean foreign;

    /// @param signs every meaning that a word of the line has
    /// @param spaced whether every gap begins with a space
    /// @param foreign whether it holds letters that are not Latin
    Line(String text, Tokens tokens, Set<Meaning> signs, boolean spaced, boolean foreign) {
        this.text = text;
        this.tokens = tokens;
        this.signs = signs;
        this.spaced = spaced;
        this.foreign = foreign;
    }

    /// A title of this line, which seldom needs more than its text.
    String title(String part) {
        return spaced ? part.strip() : Titles.clean(part);
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    boolean isForeign() {
        return foreign;
    }

    boolean has(Meaning meaning) {
        return signs.contains(meaning);
    }

    TokenKind kind(int i) {
        return tokens.kind(i);
    }

    boolean is(int i, TokenKind kind) {
        return kind(i) == kind;
    }

    boolean is(int i, Meaning meaning) {
        return is(i, TokenKind.WORD) && tokens.word(i).meaning() == meaning;
    }

    Meaning meaning(int i) {
        return is(i, TokenKind.WORD) ? tokens.word(i).meaning() : Meaning.PLAIN;
    }

    String says(int i) {
        return tokens.word(i).says();
    }

    int start(int i) {
        return i <= 0 ? 0 : tokens.start(Math.min(i, tokens.size()));
    }

    int end(int i) {
        return start(i + 1);
    }

    int length(int i) {
        return end(i) - start(i);
    }

    char first(int i) {
        return i >= 0 && i < size() ? text.charAt(tokens.start(i)) : 0;
    }

    char last(int i) {
        return i >= 0 && i < size() ? text.charAt(tokens.start(i + 1) - 1) : 0;
    }

    /// The value of a number, -1 if it has over nine digits.
    int value(int i) {
        return tokens.value(i);
    }

    /// Of an opening bracket its closing one and the reverse, -1 if it has none.
    int partner(int i) {
        return tokens.value(i);
    }

    boolean opensGroup(int i) {
        return is(i, TokenKind.OPEN) && tokens.value(i) > i;
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
        return first(i) == c && length(i) == 1;
    }

    boolean isMark(int i, String oneOf) {
        return is(i, TokenKind.MARK) && oneOf.indexOf(text.charAt(tokens.start(i))) >= 0;
    }

    String between(int fromChar, int toChar) {
        return fromChar < toChar ? text.substring(fromChar, toChar) : "";
    }
}
