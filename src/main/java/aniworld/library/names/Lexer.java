package aniworld.library.names;

import java.util.EnumSet;
import java.util.Set;

/// Cuts a name into tokens in one pass: runs of letters, digits and gaps, single brackets, dashes
/// and marks. On the way it looks words up and pairs brackets. Used once.
final class Lexer {
    private static final String BRACKETS = "([{【「『（［《〈";
    private static final String PARTNERS = ")]}】」』）］》〉";
    private static final int LONGEST_NUMBER = 9;

    private final Lexicon lexicon;
    private final String text;
    private final int length;
    private final TokenKind[] kinds;
    private final int[] starts;
    private final int[] values;
    private final Word[] words;
    private final Set<Meaning> signs = EnumSet.noneOf(Meaning.class);
    private int at;
    private int size;

    private int lastOpen = -1;

    private Lexer(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
        this.length = text.length();
        this.kinds = new TokenKind[length];
        this.starts = new int[length + 1];
        this.values = new int[length];
        this.words = new Word[length];
    }

    static Line read(Lexicon lexicon, String text) {
        return new Lexer(lexicon, text).read();
    }

    private Line read() {
        while (at < length) {
            token(Alphabet.kindOf(text.charAt(at)));
            size++;
        }
        starts[size] = length;
        return new Line(text, size, signs, kinds, starts, values, words);
    }

    private void token(TokenKind kind) {
        kinds[size] = kind;
        starts[size] = at;
        switch (kind) {
            case WORD -> word();
            case NUMBER -> number();
            case GAP -> gap();
            case OPEN -> open();
            case CLOSE -> close();
            case DASH, MARK, EDGE -> at++;
        }
    }

    private void word() {
        int hash = Lexicon.hash(0, lower(text.charAt(at++)));
        if (!standsAlone(at - 1)) {
            while (at < length && continues(text.charAt(at))) {
                hash = Lexicon.hash(hash, lower(text.charAt(at++)));
            }
        }
        Word word = lexicon.find(text, starts[size], at, hash);
        words[size] = word;
        signs.add(word.meaning());
    }

    private static boolean continues(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Alphabet.kindOf(c) == TokenKind.WORD;
    }

    private static char lower(char c) {
        return c < 128 ? (char) (c | 32) : Character.toLowerCase(c);
    }

    /// Chinese and Japanese write no space after a counter, which is therefore cut off the text
    /// that may follow it.
    private boolean standsAlone(int i) {
        return text.charAt(i) >= 0x300
                && size > 0
                && kinds[size - 1] == TokenKind.NUMBER
                && "話话集回期季完終终화회기".indexOf(text.charAt(i)) >= 0;
    }

    private void number() {
        int value = 0;
        int from = at;
        while (at < length && Alphabet.kindOf(text.charAt(at)) == TokenKind.NUMBER) {
            int digit = Character.digit(text.charAt(at++), 10);
            value = at - from > LONGEST_NUMBER ? 0 : value * 10 + digit;
        }
        values[size] = at - from > LONGEST_NUMBER ? -1 : value;
    }

    private void gap() {
        while (at < length && Alphabet.kindOf(text.charAt(at)) == TokenKind.GAP) {
            at++;
        }
    }

    /// An open bracket remembers the one that was open before it, until its partner comes.
    private void open() {
        values[size] = lastOpen;
        lastOpen = size;
        at++;
    }

    /// A closing bracket closes only the innermost open one: what is crossed or left open counts as
    /// no bracket at all. That needs no search.
    private void close() {
        int open = lastOpen;
        values[size] = -1;
        if (open >= 0 && fits(text.charAt(starts[open]), text.charAt(at))) {
            lastOpen = values[open];
            values[open] = size;
            values[size] = open;
        }
        at++;
    }

    private static boolean fits(char open, char close) {
        return BRACKETS.indexOf(open) == PARTNERS.indexOf(close);
    }
}
