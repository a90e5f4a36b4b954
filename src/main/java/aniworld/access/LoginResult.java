package aniworld.access;

import java.time.Duration;
import java.time.Instant;

/// What became of a login.
public sealed interface LoginResult {

    /// @param token the bearer token, in its compact form
    record LoggedIn(String token, Instant expiresAt) implements LoginResult {
        @Override
        public String toString() {
            return "LoggedIn[until " + expiresAt + "]";
        }
    }

    /// Also while no password is configured: the answer does not tell.
    record WrongPassword() implements LoginResult {}

    /// Too many failures from this address: not even looked at.
    ///
    /// @param retryAfter more than zero, in whole seconds
    record Throttled(Duration retryAfter) implements LoginResult {}
}
