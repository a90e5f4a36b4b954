package aniworld.transfer.hls;

/// How much of a playlist is read before it is refused. What is left out of a list of segments
/// would be missing from the film, so nothing is cut short silently.
///
/// @param bytes of the whole playlist
/// @param line characters in one line, before and after variables are put in
/// @param segments in a media playlist; also parts, and date ranges
/// @param entries variants, renditions and other items of which a playlist has few
/// @param warnings that are kept
record PlaylistLimits(int bytes, int line, int segments, int entries, int warnings) {

    /// A day of two-second segments has 43,200; the longest lines seen are keys inside `data:`.
    static PlaylistLimits usual() {
        return new PlaylistLimits(16 << 20, 64 << 10, 100_000, 2_000, 200);
    }
}
