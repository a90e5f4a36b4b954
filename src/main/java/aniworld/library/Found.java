package aniworld.library;

/// A series, and by what it was found.
public record Found(Holding holding, By by) {

    /// What the text that was looked up turned out to be.
    public enum By {
        KEY,
        /// A key that the series had before it was matched.
        ALIAS,
        /// The name of its folder: works, but is no name to keep.
        FOLDER
    }
}
