package aniworld.shelf;

import aniworld.library.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that this program did to files of the user.
///
/// @param what in words for people: the name of a series or of a file
/// @param moves in the order in which they were made; what was deleted or replaced has moved to the
///   trash
/// @param series that left the library with its files, as it was
public record Operation(
        long id,
        Kind kind,
        String what,
        List<Move> moves,
        Optional<Series> series,
        State state,
        Instant at) {
    public Operation {
        moves = List.copyOf(moves);
    }

    /// A file or folder that got another name.
    ///
    /// @param from relative to the anime directory, like `to`
    public record Move(Path from, Path to) {
        Move back() {
            return new Move(to, from);
        }
    }

    /// What it was.
    public enum Kind {
        DELETE,
        REPLACE,
        RENAME,
        /// Took back another one.
        UNDO
    }

    /// How far it is.
    public enum State {
        /// It has begun; after a crash it is finished or taken back at the next start.
        STARTED,
        DONE,
        /// Another one took it back.
        UNDONE
    }

    /// What is about to be done.
    record Plan(Kind kind, String what, List<Move> moves, Optional<Series> series) {
        Plan {
            moves = List.copyOf(moves);
        }

        Plan(Kind kind, String what, List<Move> moves) {
            this(kind, what, moves, Optional.empty());
        }
    }
}
