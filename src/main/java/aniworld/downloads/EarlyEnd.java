package aniworld.downloads;

/// Why a running download has to end before it is done.
enum EarlyEnd {
    /// It keeps what it has and is held.
    PAUSED,
    /// It keeps what it has and waits for its turn again.
    STOPPED,
    /// Nothing of it is kept.
    REMOVED,
    /// The program ends; it goes on at the next start.
    CLOSED
}
