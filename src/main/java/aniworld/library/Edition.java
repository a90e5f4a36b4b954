package aniworld.library;

/// What else is known of a media file beside the episodes that it holds.
///
/// @param version 1, or what `v2` in its name says; 1-99
/// @param sidecars how many files beside it bear its name: subtitles, `.nfo`, pictures
public record Edition(int version, int sidecars) {
    /// The first version, with nothing beside it.
    public static final Edition PLAIN = new Edition(1, 0);

    public Edition {
        if (version < 1 || version > 99 || sidecars < 0) {
            throw new IllegalArgumentException("no edition: " + version + ", " + sidecars);
        }
    }

    /// Any number from a name; what is no version of anything counts as the first.
    public static Edition ofVersion(int version) {
        return version > 1 && version < 100 ? new Edition(version, 0) : PLAIN;
    }

    Edition withSidecars(int count) {
        return count == sidecars ? this : new Edition(version, count);
    }
}
