package aniworld.shelf;

/// What becomes of a file that already has the name a new one wants.
public enum Existing {
    /// It stays, and the new one is refused.
    KEEP,
    /// It goes to the trash, and the new one takes its name.
    REPLACE
}
