package aniworld.http;

import aniworld.access.Access;
import aniworld.access.LoginResult;
import aniworld.access.Password;
import aniworld.access.PasswordChange;
import aniworld.access.Session;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/// Setting the master password, logging in and out.
final class AuthApi implements Api {
    /// Longer ones are wrong anyway; how long a good one may be is known to the access room.
    private static final int LONGEST_TEXT = 4096;

    private final Access access;
    private final Supplier<Settings.Server> rules;
    private final InstantSource clock;

    AuthApi(Access access, Supplier<Settings.Server> rules, InstantSource clock) {
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/auth/setup", Guard.NONE, this::isSetUp);
        routes.post("/api/auth/setup", Guard.NONE, this::setup);
        routes.post("/api/auth/login", Guard.NONE, this::login);
        routes.post("/api/auth/logout", Guard.REQUIRED, this::logout);
        routes.get("/api/auth/status", Guard.REQUIRED, this::status);
        routes.post("/api/auth/password", Guard.REQUIRED, this::changePassword);
    }

    private void isSetUp(Exchange exchange) {
        exchange.ok(
                new SetupState(
                        access.isConfigured(),
                        !access.isConfigured() && !exchange.visit().local(),
                        exchange.identity().isKnown()));
    }

    private void setup(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        var password = new Password(fields.text("master_password", LONGEST_TEXT));
        String code = fields.optionalText("setup_code", LONGEST_TEXT).orElse("");
        fields.check();
        boolean trusted = access.isConfigured() || exchange.visit().local();
        if (!trusted && !access.isSetupCode(code)) {
            throw new Problem(
                    ErrorCode.AUTHORIZATION_ERROR,
                    "From elsewhere, the setup needs the setup_code that the server printed at its"
                            + " start",
                    Map.of("field", "setup_code"),
                    null);
        }
        access.setup(password);
        exchange.answer(201, Map.of("status", "ok"));
    }

    private void login(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        var password = new Password(fields.text("password", LONGEST_TEXT));
        fields.check();
        InetAddress client = exchange.visit().client();
        switch (access.login(password, client)) {
            case LoginResult.LoggedIn in -> welcome(exchange, in);
            case LoginResult.WrongPassword _ ->
                    throw new Problem(ErrorCode.AUTHENTICATION_ERROR, "Invalid password");
            case LoginResult.Throttled throttled -> throw throttled(throttled.retryAfter());
        }
    }

    private void welcome(Exchange exchange, LoginResult.LoggedIn in) {
        SessionCookie.set(
                exchange.response(),
                rules.get(),
                exchange.visit(),
                in.token(),
                Duration.between(clock.instant(), in.expiresAt()));
        exchange.ok(new Ticket(in.token(), "bearer", in.expiresAt()));
    }

    private void logout(Exchange exchange) {
        access.logout(session(exchange.identity()));
        SessionCookie.clear(exchange.response(), rules.get(), exchange.visit());
        exchange.message("Logged out successfully");
    }

    private void status(Exchange exchange) {
        exchange.ok(new State(true, true, session(exchange.identity()).expiresAt()));
    }

    private void changePassword(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        var current = new Password(fields.text("current_password", LONGEST_TEXT));
        var next = new Password(fields.text("new_password", LONGEST_TEXT));
        fields.check();
        switch (access.changePassword(current, next, exchange.visit().client())) {
            case PasswordChange.Changed _ -> {
                SessionCookie.clear(exchange.response(), rules.get(), exchange.visit());
                exchange.message("Password changed. All sessions have ended; log in again.");
            }
            // Not 401: the session is good, and a client must not throw it away.
            case PasswordChange.WrongPassword _ ->
                    throw new Problem(
                            ErrorCode.AUTHORIZATION_ERROR,
                            "The current password is wrong",
                            Map.of("field", "current_password"),
                            null);
            case PasswordChange.Throttled throttled -> throw throttled(throttled.retryAfter());
        }
    }

    private static Problem throttled(Duration after) {
        return new Problem(
                ErrorCode.RATE_LIMIT_EXCEEDED,
                "Too many failed attempts",
                Map.of("retry_after", after.toSeconds()),
                null);
    }

    private static Session session(Identity identity) {
        return switch (identity) {
            case Identity.Bearer bearer -> bearer.session();
            case Identity.Browser browser -> browser.session();
            case Identity.Nobody _, Identity.Impostor _ ->
                    throw new IllegalStateException("a guarded route was reached without a token");
        };
    }

    /// @param codeNeeded whether setting the password from here needs the setup code
    private record SetupState(boolean configured, boolean codeNeeded, boolean authenticated) {}

    private record Ticket(String token, String tokenType, Instant expiresAt) {}

    private record State(boolean authenticated, boolean tokenValid, Instant expiresAt) {}
}
