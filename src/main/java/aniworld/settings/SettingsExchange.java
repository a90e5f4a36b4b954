package aniworld.settings;

import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Settings that leave the house, come back, or start anew: where they meet the password.
public final class SettingsExchange {
    private static final String HASH = "password_hash";
    private static final String CURRENT = "current_password";

    private final LiveSettings settings;
    private final Keyring keyring;

    public SettingsExchange(LiveSettings settings, Keyring keyring) {
        this.settings = settings;
        this.keyring = keyring;
    }

    /// @param sensitive whether provider credentials and the password's hash are in it; the token
    ///   secret never is
    public ObjectNode export(boolean sensitive) {
        ObjectNode exported = settings.toJson();
        if (sensitive) {
            exported.set(Fields.PROVIDERS.name(), Fields.PROVIDERS.write(settings.current()));
            keyring.passwordHash().ifPresent(hash -> exported.put(HASH, hash));
        }
        return exported;
    }

    /// Takes an export over like an update; what the environment decides is passed over. Its
    /// `password_hash` counts only together with the right `current_password`, and then ends every
    /// session.
    ///
    /// @throws Problem like an update's, and then nothing has changed
    public Settings importFrom(JsonNode exported) {
        if (!exported.isObject()) {
            throw Problem.validation("settings", "must be an object");
        }
        ObjectNode wanted = settings.withoutDecided(exported);
        Optional<String> hash = text(wanted, HASH);
        Optional<String> password = text(wanted, CURRENT);
        boolean good = settings.validate(wanted).isEmpty();
        if (good && hash.isPresent() && password.isPresent()) {
            keyring.adoptHash(hash.get(), password.get());
        }
        return settings.update(wanted);
    }

    private static Optional<String> text(ObjectNode from, String name) {
        Optional<JsonNode> node = Optional.ofNullable(from.remove(name));
        if (node.isPresent() && !node.get().isTextual()) {
            throw Problem.validation(name, "must be a string");
        }
        return node.map(JsonNode::textValue);
    }

    /// The defaults again, after a backup.
    ///
    /// @param preserveSecurity false to forget the password and every session, too
    public Settings reset(boolean preserveSecurity) {
        Settings after = settings.reset();
        if (!preserveSecurity) {
            keyring.forget();
        }
        return after;
    }
}
