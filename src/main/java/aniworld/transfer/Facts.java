package aniworld.transfer;

import java.util.OptionalLong;

/// What a server says about the file as a whole.
///
/// @param total its size in bytes
/// @param parts whether it gives parts of it
record Facts(Validator validator, OptionalLong total, boolean parts) {

    /// Whether these cannot be facts about the same state of the same file.
    boolean contradict(Facts other) {
        boolean otherSize =
                total.isPresent() && other.total.isPresent() && !total.equals(other.total);
        return otherSize || validator.contradicts(other.validator);
    }

    /// These, and what only the newer ones know.
    Facts and(Facts newer) {
        return new Facts(
                validator instanceof Validator.Nothing ? newer.validator : validator,
                total.isPresent() ? total : newer.total,
                parts || newer.parts);
    }
}
