package aniworld.settings;

import java.util.Optional;

/// The master password, as far as exports, imports and resets of the settings touch it.
public interface Keyring {

    Optional<String> passwordHash();

    /// Takes over a hash and revokes every session, when the present password is named rightly.
    boolean adoptHash(String hash, String currentPassword);

    /// Back to the first run: no password, every session revoked.
    void forget();
}
