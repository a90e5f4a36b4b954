package aniworld.transfer.hls;

/// Something in a playlist that RFC 8216 refuses and that was read all the same.
///
/// @param line counted from 1; 0 when it is about the whole playlist
/// @param words one sentence without control characters, under 300 characters
public record Warning(int line, String words) {}
