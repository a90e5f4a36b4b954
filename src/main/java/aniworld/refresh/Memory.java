package aniworld.refresh;

/// What is remembered beyond the end of the program.
///
/// @param rounds how far a round over the library has come
/// @param ties what people have said about which series are the same
public record Memory(RoundStore rounds, TieStore ties) {}
