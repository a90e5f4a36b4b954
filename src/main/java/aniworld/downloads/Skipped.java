package aniworld.downloads;

import aniworld.library.EpisodeNumber;

/// An episode that was asked for and not queued.
public record Skipped(EpisodeNumber episode, Reason reason) {

    /// Why it was left out.
    public enum Reason {
        /// A file in the library holds it.
        PRESENT,
        /// It waits in the queue or is being downloaded.
        QUEUED
    }
}
