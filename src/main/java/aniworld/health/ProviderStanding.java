package aniworld.health;

import java.time.Instant;
import java.util.Optional;

/// How one provider did since the start, or since the settings changed.
///
/// @param answered of the last 100 questions
/// @param failed of the last 100 questions
/// @param lastError the latest, also when it has answered since
/// @param restsUntil until then it is not asked
public record ProviderStanding(
        String id,
        State state,
        int answered,
        int failed,
        Optional<Instant> lastAnswerAt,
        Optional<LastError> lastError,
        Optional<Instant> restsUntil) {

    /// What may be expected of it.
    public enum State {
        /// Nobody asked it yet.
        UNKNOWN,
        OK,

        /// It failed when it was asked last.
        FAILING,

        /// It failed several times in a row, or asked for a pause, and is left alone for a while.
        RESTING,

        /// It has changed, several times in a row: only a new definition, version or setting helps.
        QUARANTINED
    }

    /// @param words for people; no path, no secret
    public record LastError(ProviderRecords.Reason reason, String words, Instant at) {}
}
