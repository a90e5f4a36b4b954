package aniworld.cli;

import org.jspecify.annotations.Nullable;

/// A command cannot go on; its message is the one line that the person reads.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        this(message, null);
    }

    Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
