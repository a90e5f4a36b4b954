package aniworld.access;

import java.time.Duration;

/// What became of a wish for another master password.
public sealed interface PasswordChange {

    /// Every session is revoked, the asking one too.
    record Changed() implements PasswordChange {}

    record WrongPassword() implements PasswordChange {}

    /// @param retryAfter more than zero, in whole seconds
    record Throttled(Duration retryAfter) implements PasswordChange {}
}
