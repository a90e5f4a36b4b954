package aniworld.access;

import aniworld.access.AccessEvent.AllSessionsRevoked;
import aniworld.access.AccessEvent.SessionRevoked;
import aniworld.events.Topic;
import aniworld.problem.Problem;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door: one master password, the tokens it buys, and their end. Safe for any thread. A method
/// that takes a [Password] computes an Argon2id hash: some 50 ms, and a wait when others do, too.
public final class Access {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final MasterPassword password;
    private final SetupCode setupCode;
    private final TokenKeys keys;
    private final Revocations revocations;
    private final Tokens tokens;
    private final LoginThrottle throttle;
    private final Turns turns = new Turns();
    private final Supplier<AccessRules> rules;
    private final Topic<AccessEvent> events;

    public Access(
            AccessStore store,
            InstantSource clock,
            SecureRandom random,
            Supplier<AccessRules> rules,
            Topic<AccessEvent> events) {
        this.password = new MasterPassword(store, random);
        this.setupCode = new SetupCode(random);
        this.keys = new TokenKeys(store, random);
        this.revocations = new Revocations(store, clock);
        this.tokens = new Tokens(keys, revocations, clock);
        this.throttle = new LoginThrottle(store, clock);
        this.rules = rules;
        this.events = events;
    }

    /// Whether a master password is set.
    public boolean isConfigured() {
        return password.isSet();
    }

    /// The one-time code that a setup from elsewhere must name; empty once a password is set.
    public Optional<String> setupCode() {
        return isConfigured() ? Optional.empty() : Optional.of(setupCode.text());
    }

    /// Whether a setup from elsewhere may go on; the time does not tell how much matched.
    public boolean isSetupCode(String typed) {
        return setupCode.matches(typed) && !isConfigured();
    }

    /// Sets the first master password.
    ///
    /// @throws Problem bad request when one is set already, validation of `master_password` when it
    ///   is too weak
    public void setup(Password first) {
        if (!isConfigured()) {
            requireStrong("master_password", first);
        }
        turns.run(() -> password.setFirst(first));
    }

    public LoginResult login(Password typed, InetAddress client) {
        AccessRules now = rules.get();
        var caller = Caller.of(client, now);
        Optional<Duration> wait = throttle.refusal(caller);
        return wait.isPresent()
                ? new LoginResult.Throttled(wait.get())
                : turns.take(() -> login(typed, caller, now.sessionLifetime()));
    }

    private LoginResult login(Password typed, Caller caller, Duration lifetime) {
        long generation = revocations.generation();
        return switch (check(typed, caller)) {
            case Check.Right _ -> tokens.issue(generation, lifetime);
            case Check.Wrong _ -> new LoginResult.WrongPassword();
            case Check.Refused refused -> new LoginResult.Throttled(refused.retryAfter());
        };
    }

    /// The session of a token; empty when the token is not good for any reason.
    public Optional<Session> session(String token) {
        return tokens.session(token);
    }

    /// Whether a session found earlier is still good: neither expired nor revoked.
    public boolean isActive(Session session) {
        return tokens.isActive(session);
    }

    /// Ends this session, over restarts.
    public void logout(Session session) {
        revocations.revoke(session);
        events.publish(new SessionRevoked(session.jti()));
    }

    /// @throws Problem validation of `new_password` when it is too weak
    public PasswordChange changePassword(Password current, Password next, InetAddress client) {
        requireStrong("new_password", next);
        var caller = Caller.of(client, rules.get());
        Optional<Duration> wait = throttle.refusal(caller);
        return wait.isPresent()
                ? new PasswordChange.Throttled(wait.get())
                : turns.take(() -> changePassword(current, next, caller));
    }

    private PasswordChange changePassword(Password current, Password next, Caller caller) {
        return switch (check(current, caller)) {
            case Check.Right _ -> {
                password.replace(next);
                revokeAll();
                yield new PasswordChange.Changed();
            }
            case Check.Wrong _ -> new PasswordChange.WrongPassword();
            case Check.Refused refused -> new PasswordChange.Throttled(refused.retryAfter());
        };
    }

    /// The owner of the machine sets the password anew without knowing the old one; every session
    /// ends.
    ///
    /// @throws Problem validation of `new_password` when it is too weak
    public void reset(Password next) {
        requireStrong("new_password", next);
        turns.run(() -> password.replace(next));
        revokeAll();
    }

    /// Back to the first run: no password, a new token secret, every session revoked, and a new
    /// setup code.
    public void forget() {
        password.forget();
        setupCode.renew();
        keys.renew();
        revokeAll();
    }

    /// The Argon2id hash in its PHC form, for an export that asks for secrets.
    public Optional<String> passwordHash() {
        return password.hash();
    }

    /// Takes over a hash from an export, when the present password is named rightly, and revokes
    /// every session.
    ///
    /// @return false, and nothing changed, when the password is wrong
    /// @throws Problem validation of `password_hash` when it is no usable hash
    public boolean adoptHash(String hash, Password current) {
        if (!HashForm.isUsable(hash)) {
            throw Problem.validation("password_hash", "must be an Argon2id hash from an export");
        }
        if (!turns.take(() -> password.matches(current))) {
            return false;
        }
        password.replaceHash(hash);
        revokeAll();
        return true;
    }

    private void revokeAll() {
        revocations.revokeAll();
        events.publish(new AllSessionsRevoked());
    }

    /// Asks the throttle again: failures may have come in while this caller waited for its turn.
    private Check check(Password typed, Caller caller) {
        Optional<Duration> wait = throttle.refusal(caller);
        if (wait.isPresent()) {
            return new Check.Refused(wait.get());
        }
        if (password.matches(typed)) {
            throttle.succeeded(caller);
            return new Check.Right();
        }
        throttle.failed(caller);
        LOG.warn("Wrong password from {}", caller.origin());
        return new Check.Wrong();
    }

    private static void requireStrong(String field, Password password) {
        password.weakness()
                .ifPresent(
                        issue -> {
                            throw Problem.validation(field, issue);
                        });
    }

    private sealed interface Check {
        record Right() implements Check {}

        record Wrong() implements Check {}

        record Refused(Duration retryAfter) implements Check {}
    }
}
