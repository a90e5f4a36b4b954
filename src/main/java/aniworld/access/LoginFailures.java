package aniworld.access;

import java.time.Instant;
import java.util.List;

/// Failed logins from one origin, an address or an IPv6 /64.
///
/// @param origin the address or block in text; the key
/// @param recent when the latest ones failed, oldest first, at least one and at most five
/// @param refusals how many times in a row this origin was locked out
/// @param refusedUntil from when it may try again; in the past when it may now
public record LoginFailures(
        String origin, List<Instant> recent, int refusals, Instant refusedUntil) {
    public LoginFailures {
        recent = List.copyOf(recent);
        if (recent.isEmpty() || recent.size() > LoginThrottle.ALLOWED) {
            throw new IllegalArgumentException("failures: " + recent.size());
        }
    }

    Instant last() {
        return recent.getLast();
    }
}
