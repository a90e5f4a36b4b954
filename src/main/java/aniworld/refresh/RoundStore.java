package aniworld.refresh;

import aniworld.library.SeriesKey;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Remembers how far a round over the library has come, so that it goes on after a restart. There
/// is one round at a time.
public interface RoundStore {

    /// About which series a round has asked that began and did not end.
    ///
    /// @param oldest a round that began longer ago counts as ended
    /// @return empty when there is none
    Optional<Set<SeriesKey>> unfinished(Duration oldest);

    /// A round begins now; no other is under way any more.
    void begin();

    /// @param series that the round need not ask about again; one that is not in the library any
    ///   more is left out
    void asked(Collection<SeriesKey> series);

    /// The round is over.
    void end();
}
