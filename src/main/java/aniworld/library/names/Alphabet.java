package aniworld.library.names;

/// Which kind of token a character belongs to. Halves of surrogate pairs count as letters, so that
/// rare scripts and broken names stay whole.
final class Alphabet {
    private static final TokenKind[] ASCII = ascii();

    private Alphabet() {}

    static TokenKind kindOf(char c) {
        return c < 128 ? ASCII[c] : foreign(c);
    }

    private static TokenKind[] ascii() {
        var kinds = new TokenKind[128];
        for (char c = 0; c < 128; c++) {
            kinds[c] = asciiKind(c);
        }
        return kinds;
    }

    private static TokenKind asciiKind(char c) {
        if (c <= ' ' || c == '.' || c == '_') {
            return TokenKind.GAP;
        }
        if (Character.isDigit(c)) {
            return TokenKind.NUMBER;
        }
        return switch (c) {
            case '-', '~' -> TokenKind.DASH;
            case '(', '[', '{' -> TokenKind.OPEN;
            case ')', ']', '}' -> TokenKind.CLOSE;
            default -> Character.isLetter(c) ? TokenKind.WORD : TokenKind.MARK;
        };
    }

    private static TokenKind foreign(char c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> TokenKind.NUMBER;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.CONTROL ->
                    TokenKind.GAP;
            case Character.START_PUNCTUATION -> TokenKind.OPEN;
            case Character.END_PUNCTUATION -> TokenKind.CLOSE;
            case Character.DASH_PUNCTUATION -> TokenKind.DASH;
            case Character.MATH_SYMBOL -> c == '～' ? TokenKind.DASH : TokenKind.MARK;
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_NUMBER ->
                    TokenKind.MARK;
            default -> TokenKind.WORD;
        };
    }

    /// True for scripts that catalogues seldom list a series under first.
    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    /// Accents, voicing marks and the parts of Korean syllables that macOS writes by themselves.
    static boolean isCombining(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || (c >= 0x1100 && c <= 0x11ff);
    }
}
