package aniworld.access;

/// Slows down whoever guesses.
final class LoginThrottle {
    static final int ALLOWED = 5;

    private LoginThrottle() {}
}
