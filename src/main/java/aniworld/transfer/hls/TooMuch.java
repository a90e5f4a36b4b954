package aniworld.transfer.hls;

/// A bound of [PlaylistLimits] is passed. Never leaves [PlaylistReader].
final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason a full sentence
    TooMuch(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
