package aniworld.badinput;

import java.util.Optional;

/// One wrong, or at least odd, request.
///
/// @param mistake for people
/// @param field the parameter or field that it is about; a refusal must name it
record Case(String mistake, Sent sent, Expected expected, Optional<String> field) {

    /// What may come of it.
    enum Expected {
        /// The document forbids it: a status of the 400s.
        REFUSED,
        /// The document does not forbid it: a refusal, or what the document promises.
        TOLERATED,
        /// No route takes it, so that the document cannot say what comes: a status of the 400s.
        UNROUTED
    }

    static Case refused(String mistake, Sent sent) {
        return new Case(mistake, sent, Expected.REFUSED, Optional.empty());
    }

    static Case unrouted(String mistake, Sent sent) {
        return new Case(mistake, sent, Expected.UNROUTED, Optional.empty());
    }

    static Case refused(String mistake, Sent sent, String field) {
        return new Case(mistake, sent, Expected.REFUSED, Optional.of(field));
    }

    static Case tolerated(String mistake, Sent sent, String field) {
        return new Case(mistake, sent, Expected.TOLERATED, Optional.of(field));
    }

    /// The same, about this input; that a refusal names it is not asked where no route takes it.
    Case about(String input) {
        return new Case(mistake, sent, expected, Optional.of(input));
    }

    boolean isTolerated() {
        return expected == Expected.TOLERATED;
    }
}
