package aniworld.http;

import aniworld.access.Access;
import aniworld.access.Password;
import aniworld.settings.Keyring;
import java.util.Optional;

/// The password as an import of settings changes it.
record AccessRing(Access access) implements Keyring {
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
