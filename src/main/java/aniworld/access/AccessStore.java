package aniworld.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the password's hash, the token secret, revocations and failed logins outlive a restart.
/// Each call is one transaction and durable when it returns; all are safe for any thread. What is
/// stored is secret: readable by the server's own account only, and in no backup of the settings.
public interface AccessStore {

    Optional<String> value(String name);

    /// Adds the value or replaces the one of this name.
    void put(String name, String value);

    /// Nothing happens when there is none.
    void remove(String name);

    /// The sessions that ended before their time, by the token's id, and when each token expires.
    Map<String, Instant> revoked();

    /// Remembers until then that the session is over; a second time changes nothing.
    ///
    /// @param until when the token expires by itself
    void revoke(String jti, Instant until);

    /// Forgets revocations whose tokens have expired by themselves, `until <= now`.
    void pruneRevoked(Instant now);

    /// Every origin that has failed logins, in any order.
    List<LoginFailures> failures();

    /// Adds the row of this origin or replaces it.
    void saveFailures(LoginFailures failures);

    /// Nothing happens when there is none.
    void removeFailures(String origin);
}
