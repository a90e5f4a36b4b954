package aniworld.http;

import aniworld.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/// The cookie by which the browser carries its token, out of reach of scripts and other sites.
final class SessionCookie {
    static final String NAME = "aniworld_session";

    private SessionCookie() {}

    static Optional<String> in(HttpServletRequest request) {
        return Cookies.value(request, NAME);
    }

    static void set(
            HttpServletResponse response,
            Settings.Server rules,
            Visit visit,
            String token,
            Duration lifetime) {
        write(response, rules, visit, token, lifetime.toSeconds());
    }

    static void clear(HttpServletResponse response, Settings.Server rules, Visit visit) {
        write(response, rules, visit, "", 0);
    }

    private static void write(
            HttpServletResponse response,
            Settings.Server rules,
            Visit visit,
            String value,
            long seconds) {
        response.addHeader(
                "Set-Cookie",
                "%s=%s; Path=%s/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(
                                NAME,
                                value,
                                rules.basePath(),
                                seconds,
                                visit.isSecure() ? "; Secure" : ""));
    }
}
