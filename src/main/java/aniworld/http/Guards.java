package aniworld.http;

import aniworld.access.Access;
import aniworld.access.Session;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Knows who is asking, and whether that is enough.
final class Guards {
    private static final String SCHEME = "Bearer";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Access access;
    private final Supplier<Settings.Server> rules;

    Guards(Access access, Supplier<Settings.Server> rules) {
        this.access = access;
        this.rules = rules;
    }

    /// A cookie that is not good counts as none, and is cleared.
    Identity identify(
            HttpServletRequest request,
            HttpServletResponse response,
            Settings.Server rules,
            Visit visit) {
        @Nullable String bearer = bearer(request.getHeader("Authorization"));
        if (bearer != null) {
            return access.session(bearer)
                    .<Identity>map(Identity.Bearer::new)
                    .orElseGet(Identity.Impostor::new);
        }
        Optional<String> cookie = SessionCookie.in(request);
        if (cookie.isEmpty()) {
            return new Identity.Nobody();
        }
        Optional<Session> session = access.session(cookie.get());
        if (session.isEmpty()) {
            SessionCookie.clear(response, rules, visit);
        }
        return session.<Identity>map(Identity.Browser::new).orElseGet(Identity.Nobody::new);
    }

    /// The token of an `Authorization` header; null for other schemes, which do not count.
    static @Nullable String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String rest = header.substring(SCHEME.length());
        return rest.isEmpty() || rest.startsWith(" ") ? rest.strip() : null;
    }

    /// @throws Problem 401 without good credentials where they are needed, 403 for a write that
    ///   another site made the browser send
    void check(Guard guard, HttpServletRequest request) {
        switch (guard) {
            case NONE -> {}
            case OPTIONAL -> check(Identity.of(request), request, isOpen(Visit.of(request)));
            case REQUIRED -> check(Identity.of(request), request, false);
        }
    }

    private void check(Identity identity, HttpServletRequest request, boolean open) {
        switch (identity) {
            case Identity.Bearer _ -> {}
            case Identity.Browser _ -> checkSameOrigin(request);
            case Identity.Impostor _ -> throw refused("The token is invalid or expired");
            case Identity.Nobody _ -> {
                if (!open) {
                    throw refused("Authentication required");
                }
            }
        }
    }

    /// Whether routes whose token is optional need none.
    boolean isOpen(Visit visit) {
        return switch (rules.get().publicReads()) {
            case ALWAYS -> true;
            case AUTO -> visit.local();
            case NEVER -> false;
        };
    }

    private Problem refused(String message) {
        return new Problem(
                ErrorCode.AUTHENTICATION_ERROR,
                message,
                access.isConfigured() ? Map.of() : Map.of("setup_required", true),
                null);
    }

    private static void checkSameOrigin(HttpServletRequest request) {
        if (READS.contains(request.getMethod())) {
            return;
        }
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader("Origin");
        boolean same =
                site != null
                        ? site.equals("same-origin")
                        : Visit.of(request).origin().equalsIgnoreCase(origin);
        if (!same) {
            throw new Problem(
                    ErrorCode.AUTHORIZATION_ERROR,
                    "A write with the session cookie must come from this site's own pages");
        }
    }
}
