package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets scripts of other sites call and read the answers, where `allowed_origins` names the site
/// (the CORS protocol of the Fetch standard). They come with a bearer token: that credentials may
/// be sent along is never said, so that no browser lends them its session cookie.
final class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Request-ID";
    private static final String READ =
            "X-Request-ID, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After,"
                    + " X-Total-Count, X-Page, X-Per-Page, X-Total-Pages, Link, ETag,"
                    + " Content-Disposition, Deprecation, Sunset, WWW-Authenticate, Allow";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private Cors() {}

    /// Says in the answer's headers whether the site that asks may read it.
    ///
    /// @return whether this was the browser's question before the request; the answer is then whole
    /// @throws Problem 403 to that question when the site is not allowed
    static boolean answers(
            HttpServletRequest request, HttpServletResponse response, Settings.Server rules) {
        response.addHeader("Vary", "Origin");
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        boolean allowed = rules.allowedOrigins().stream().anyMatch(origin::equalsIgnoreCase);
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", READ);
        }
        boolean question =
                request.getMethod().equals("OPTIONS")
                        && request.getHeader("Access-Control-Request-Method") != null;
        if (question) {
            permit(allowed, response);
        }
        return question;
    }

    private static void permit(boolean allowed, HttpServletResponse response) {
        if (!allowed) {
            throw new Problem(
                    ErrorCode.AUTHORIZATION_ERROR,
                    "This origin is not allowed. Add it to the setting allowed_origins.",
                    Map.of("setting", "allowed_origins"),
                    null);
        }
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", SENT);
        response.setHeader("Access-Control-Max-Age", Long.toString(REMEMBERED.toSeconds()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
