package aniworld.http;

import aniworld.access.Access;
import aniworld.access.Session;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServerContainer;
import org.jspecify.annotations.Nullable;

/// Lets WebSocket listeners in: the address must name rooms, the token must be good, and a page of
/// another site must not listen with a visitor's cookie.
final class LiveDoor {
    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final String BEARER = "bearer";

    /// In bytes. What listeners have to say fits many times.
    private static final long LONGEST_MESSAGE = 4096;

    private final LiveFeed feed;
    private final Guards guards;
    private final Access access;
    private final Supplier<Settings.Server> rules;

    LiveDoor(LiveFeed feed, Guards guards, Access access, Supplier<Settings.Server> rules) {
        this.feed = feed;
        this.guards = guards;
        this.access = access;
        this.rules = rules;
    }

    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<LiveRoom> rooms = LiveRoom.at(request.getRequestURI());
        checkForm(request, rooms);
        checkOrigin(request);
        LiveSession.Pass pass = admit(request, response);
        if (feed.isFull()) {
            throw Problem.unavailable("Too many listeners");
        }
        JettyWebSocketServerContainer container =
                JettyWebSocketServerContainer.getContainer(request.getServletContext());
        container.setMaxTextMessageSize(LONGEST_MESSAGE);
        container.setMaxBinaryMessageSize(LONGEST_MESSAGE);
        container.setMaxFrameSize(LONGEST_MESSAGE);
        container.upgrade((_, _) -> new LiveSession(feed, pass, rooms), request, response);
    }

    private static void checkForm(HttpServletRequest request, Set<LiveRoom> rooms) {
        if (rooms.isEmpty()) {
            throw Problem.notFound("There is no such room");
        }
        if (!request.getMethod().equals("GET")) {
            throw new Problem(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "Method not allowed",
                    Map.of("allowed", List.of("GET")),
                    null);
        }
        String upgrade = request.getHeader("Upgrade");
        if (upgrade == null || !upgrade.equalsIgnoreCase("websocket")) {
            throw Problem.badRequest("This address speaks WebSocket only");
        }
    }

    private void checkOrigin(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null) {
            return;
        }
        if (!origin.equalsIgnoreCase(Visit.of(request).origin())
                && rules.get().allowedOrigins().stream().noneMatch(origin::equalsIgnoreCase)) {
            throw new Problem(
                    ErrorCode.AUTHORIZATION_ERROR,
                    "This origin is not allowed. Add it to the setting allowed_origins.",
                    Map.of("setting", "allowed_origins"),
                    null);
        }
    }

    private LiveSession.Pass admit(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> offered = offered(request);
        if (offered.isPresent()) {
            Identity bearer =
                    access.session(offered.get())
                            .<Identity>map(Identity.Bearer::new)
                            .orElseGet(Identity.Impostor::new);
            bearer.attachTo(request);
            response.setHeader(PROTOCOLS, BEARER);
        }
        guards.check(Guard.OPTIONAL, request);
        return pass(Identity.of(request), Visit.of(request));
    }

    /// A browser's script cannot set `Authorization`; it can name protocols: `bearer, <token>`.
    private static Optional<String> offered(HttpServletRequest request) {
        String protocols = request.getHeader(PROTOCOLS);
        String[] names = protocols == null ? new String[0] : protocols.split(",", -1);
        return names.length == 2 && names[0].strip().equals(BEARER)
                ? Optional.of(names[1].strip())
                : Optional.empty();
    }

    private LiveSession.Pass pass(Identity identity, Visit visit) {
        return switch (identity) {
            case Identity.Bearer bearer -> pass(bearer.session());
            case Identity.Browser browser -> pass(browser.session());
            case Identity.Nobody _, Identity.Impostor _ ->
                    new LiveSession.Pass(Optional.empty(), () -> guards.isOpen(visit));
        };
    }

    private LiveSession.Pass pass(Session session) {
        return new LiveSession.Pass(
                Optional.of(session.expiresAt()), () -> access.isActive(session));
    }
}
