package aniworld.scan;

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
    /// @param missed what the library would lose by it
    record Refused(String reason, Need need, Missed missed) implements ScanResult {

        /// One that got no further than the anime directory itself.
        public Refused(String reason, Need need) {
            this(reason, need, new Missed(0, 0, List.of()));
        }
    }

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

    /// Files that are known and were not found.
    ///
    /// @param files how many
    /// @param known how many the whole library has
    /// @param paths the first thousand of them, relative to the anime directory
    record Missed(int files, int known, List<String> paths) {
        public Missed {
            paths = List.copyOf(paths);
        }
    }

    /// A part of the tree that could not be read.
    ///
    /// @param place relative to the anime directory, as text for people: a name that is no valid
    ///   text has replacement characters in it
    record Unreadable(String place, String reason) {}
}
