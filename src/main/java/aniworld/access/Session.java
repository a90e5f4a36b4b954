package aniworld.access;

import java.time.Instant;

/// What a good token stands for.
///
/// @param jti the token's id, unique for ever
/// @param issuedAt in whole seconds
/// @param expiresAt in whole seconds; from this moment on the session is over
public record Session(String jti, Instant issuedAt, Instant expiresAt) {}
