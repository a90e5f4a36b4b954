package aniworld.library.names;

import java.util.Arrays;

/// The tokens of a line while and after the lexer cuts them: columns that grow together, for a name
/// has far fewer tokens than characters.
final class Tokens {
    private TokenKind[] kinds;
    private int[] starts;
    private int[] values;
    private Word[] words;
    private int size;

    Tokens(int characters) {
        int expected = characters / 2 + 4;
        kinds = new TokenKind[expected];
        starts = new int[expected + 1];
        values = new int[expected];
        words = new Word[expected];
    }

    /// Begins a token; the one before ends there.
    void begin(TokenKind kind, int start) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        starts[size] = start;
        size++;
    }

    void end(int end) {
        starts[size] = end;
    }

    private void grow() {
        kinds = Arrays.copyOf(kinds, size * 2);
        starts = Arrays.copyOf(starts, size * 2 + 1);
        values = Arrays.copyOf(values, size * 2);
        words = Arrays.copyOf(words, size * 2);
    }

    void setValue(int i, int value) {
        values[i] = value;
    }

    void setWord(int i, Word word) {
        words[i] = word;
    }

    int size() {
        return size;
    }

    TokenKind kind(int i) {
        return i >= 0 && i < size ? kinds[i] : TokenKind.EDGE;
    }

    /// Of the token behind the last one: the length of the text.
    int start(int i) {
        return starts[i];
    }

    /// Of a number its value, or -1 if it has over nine digits; of a bracket the index of its
    /// partner, or one that does not lie on the other side of it.
    int value(int i) {
        return values[i];
    }

    Word word(int i) {
        return words[i];
    }
}
