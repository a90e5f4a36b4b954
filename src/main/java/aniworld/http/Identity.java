package aniworld.http;

import aniworld.access.Session;
import jakarta.servlet.http.HttpServletRequest;

/// Who a request says it comes from, and whether that is true.
sealed interface Identity {
    String ATTRIBUTE = "aniworld.identity";

    /// No credentials, or none that count.
    record Nobody() implements Identity {}

    /// A bearer token that is not good: forged, expired or revoked.
    record Impostor() implements Identity {}

    /// The bearer of a good token.
    record Bearer(Session session) implements Identity {}

    /// A browser with a good session cookie, which any page can make it send.
    record Browser(Session session) implements Identity {}

    /// Whether the credentials are good.
    default boolean isKnown() {
        return switch (this) {
            case Bearer _, Browser _ -> true;
            case Nobody _, Impostor _ -> false;
        };
    }

    default void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Identity of(HttpServletRequest request) {
        return (Identity) request.getAttribute(ATTRIBUTE);
    }
}
