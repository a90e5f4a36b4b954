package aniworld.library.names;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/// Cuts a name into tokens in one pass: runs of letters, digits and gaps, single brackets, dashes
/// and marks. On the way it looks words up and pairs brackets. Used once.
final class Lexer {
    private static final String BRACKETS = "([{【「『（［《〈";
    private static final String PARTNERS = ")]}】」』）］》〉";
    private static final int LONGEST_NUMBER = 9;
    private static final char FIRST_MARK = 0x300;
    private static final char FIRST_FOREIGN = 0x370;

    private final Lexicon lexicon;
    private final String text;
    private final char[] chars;
    private final int length;
    private final Tokens tokens;
    private final Set<Meaning> signs = EnumSet.noneOf(Meaning.class);
    private int at;
    private int lastOpen = -1;
    private boolean spaced = true;
    private boolean foreign;
    private boolean decomposed;

    private Lexer(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
        this.chars = text.toCharArray();
        this.length = chars.length;
        this.tokens = new Tokens(length);
    }

    /// Reads a name. macOS writes accents apart from their letters; everything behind the lexer
    /// expects them together, so such a name is composed and read again.
    static Line read(Lexicon lexicon, String text) {
        var lexer = new Lexer(lexicon, text);
        Line line = lexer.read();
        if (!lexer.decomposed) {
            return line;
        }
        return new Lexer(lexicon, Normalizer.normalize(text, Normalizer.Form.NFC)).read();
    }

    private Line read() {
        while (at < length) {
            token(Alphabet.kindOf(chars[at]));
        }
        tokens.end(length);
        return new Line(text, tokens, signs, spaced, foreign);
    }

    private void token(TokenKind kind) {
        tokens.begin(kind, at);
        switch (kind) {
            case WORD -> word();
            case NUMBER -> number();
            case GAP -> gap();
            case OPEN -> open();
            case CLOSE -> close();
            case DASH, MARK, EDGE -> at++;
        }
    }

    private int current() {
        return tokens.size() - 1;
    }

    private void word() {
        notice(chars[at]);
        int hash = Lexicon.hash(0, Lexicon.lower(chars[at++]));
        if (!standsAlone(at - 1)) {
            while (at < length && continues(chars[at])) {
                hash = Lexicon.hash(hash, Lexicon.lower(chars[at++]));
            }
        }
        Word word = lexicon.find(chars, tokens.start(current()), at, hash);
        tokens.setWord(current(), word);
        signs.add(word.meaning());
    }

    private boolean continues(char c) {
        if (c < 128) {
            return (c | 32) >= 'a' && (c | 32) <= 'z';
        }
        notice(c);
        return Alphabet.kindOf(c) == TokenKind.WORD;
    }

    private void notice(char c) {
        foreign |= c >= FIRST_FOREIGN && Character.isLetter(c);
        decomposed |= c >= FIRST_MARK && Alphabet.isCombining(c);
    }

    /// Chinese and Japanese write no space after a counter, which is therefore cut off the text
    /// that may follow it.
    private boolean standsAlone(int i) {
        return chars[i] >= 0x300
                && tokens.kind(current() - 1) == TokenKind.NUMBER
                && "話话集回期季完終终화회기".indexOf(chars[i]) >= 0;
    }

    private void number() {
        int value = 0;
        int from = at;
        while (at < length && Alphabet.kindOf(chars[at]) == TokenKind.NUMBER) {
            int digit = Character.digit(chars[at++], 10);
            value = at - from > LONGEST_NUMBER ? 0 : value * 10 + digit;
        }
        tokens.setValue(current(), at - from > LONGEST_NUMBER ? -1 : value);
    }

    private void gap() {
        spaced &= chars[at] == ' ';
        while (at < length && Alphabet.kindOf(chars[at]) == TokenKind.GAP) {
            at++;
        }
    }

    /// An open bracket remembers the one that was open before it, until its partner comes.
    private void open() {
        tokens.setValue(current(), lastOpen);
        lastOpen = current();
        at++;
    }

    /// A closing bracket closes only the innermost open one: what is crossed or left open counts as
    /// no bracket at all. That needs no search.
    private void close() {
        int open = lastOpen;
        tokens.setValue(current(), -1);
        if (open >= 0 && fits(chars[tokens.start(open)], chars[at])) {
            lastOpen = tokens.value(open);
            tokens.setValue(open, current());
            tokens.setValue(current(), open);
        }
        at++;
    }

    private static boolean fits(char open, char close) {
        return BRACKETS.indexOf(open) == PARTNERS.indexOf(close);
    }
}
