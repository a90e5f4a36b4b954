package aniworld.library.names;

/// What a token is made of.
enum TokenKind {
    /// A run of letters of any script.
    WORD,
    /// A run of digits of any script.
    NUMBER,
    /// A run of white space, dots and underscores: what tools write between words.
    GAP,
    /// One dash of any length, or a tilde, which fansubbers write between the ends of a range.
    DASH,
    /// An opening bracket.
    OPEN,
    /// A closing bracket.
    CLOSE,
    /// Any other character.
    MARK,
    /// What lies before the first and after the last token.
    EDGE
}
