package aniworld;

import aniworld.access.Access;
import aniworld.access.Password;
import aniworld.settings.Keyring;
import java.util.Optional;

/// The master password, as exports, imports and resets of the settings reach it.
final class AccessKeyring implements Keyring {
    private final Access access;

    AccessKeyring(Access access) {
        this.access = access;
    }

    @Override
    public Optional<String> passwordHash() {
        return access.passwordHash();
    }

    @Override
    public boolean adoptHash(String hash, String currentPassword) {
        return access.adoptHash(hash, new Password(currentPassword));
    }

    @Override
    public void forget() {
        access.forget();
    }
}
