package aniworld.library.names;

/// An entry of the lexicon.
///
/// @param spelling in lower case
/// @param says what the word stands for, empty where the meaning says it all
record Word(String spelling, Meaning meaning, String says) {
    static final Word PLAIN = new Word("", Meaning.PLAIN, "");
}
