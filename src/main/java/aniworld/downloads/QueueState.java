package aniworld.downloads;

/// What the queue as a whole does. It survives a restart.
public enum QueueState {
    /// Nothing runs and nothing starts.
    STOPPED,
    RUNNING,
    /// Nothing starts; what ran is held and goes on from the bytes it had.
    PAUSED
}
