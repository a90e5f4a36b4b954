package aniworld.downloads;

/// What hinders a download without being its fault.
public enum Hold {
    /// The queue is paused; it ends with `resume`, `start` or `stop`.
    PAUSE,
    /// The disk is full, gone or not writable; it ends by itself.
    DISK,
    /// It is outside of the hours for downloads; it ends by itself. Never stored: the clock knows.
    HOURS
}
