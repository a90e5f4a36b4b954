package aniworld.library;

import java.util.List;

/// How a scan ended. Only `Completed` has changed what the library knows.
public sealed interface ScanResult {

    /// @param newSeries folders found since the last scan
    /// @param newEpisodes found on the disk since the last scan
    /// @param unreadable what could not be read; the library keeps what it knew of it
    record Completed(int newSeries, int newEpisodes, List<Unreadable> unreadable)
            implements ScanResult {
        public Completed {
            unreadable = List.copyOf(unreadable);
        }
    }

    /// What was found looks like a lost disk more than like a library.
    ///
    /// @param reason a sentence for people, with how to confirm
    /// @param need what would have to be confirmed
    record Refused(String reason, Need need) implements ScanResult {}

    /// Another scan is under way; this one did nothing.
    record AlreadyRunning() implements ScanResult {}

    /// No anime directory is set.
    record NoDirectory() implements ScanResult {}

    /// The walk broke for another reason than what it found, or was told to end.
    record Failed(String reason) implements ScanResult {}

    /// What makes a refused scan run through.
    enum Need {
        /// The disk must come back; no confirmation helps.
        DISK,
        /// [ScanOrder#confirmEmpty]
        CONFIRM_EMPTY,
        /// [ScanOrder#confirmLoss]
        CONFIRM_LOSS
    }

    /// A part of the tree that could not be read.
    ///
    /// @param place relative to the anime directory, as text for people: a name that is no valid
    ///   text has replacement characters in it
    record Unreadable(String place, String reason) {}
}
