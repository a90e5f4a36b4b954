package aniworld.access;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/// What of the settings decides about sessions.
///
/// @param sessionLifetime of tokens issued from now on; at least a second
/// @param proxies addresses behind which many people may stand
public record AccessRules(Duration sessionLifetime, Predicate<InetAddress> proxies) {
    public AccessRules {
        if (sessionLifetime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("no lifetime: " + sessionLifetime);
        }
    }
}
