package aniworld.access;

import aniworld.problem.Problem;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one password, kept as an Argon2id hash. Each computation takes the memory and time that
/// OWASP's cheat sheet asks for (19 MiB, two passes, one lane); the caller bounds how many run.
final class MasterPassword {
    private static final String NAME = "password_hash";
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final AccessStore store;
    private final SecureRandom random;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable String hash;

    MasterPassword(AccessStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
        this.hash = store.value(NAME).orElse(null);
    }

    Optional<String> hash() {
        return Optional.ofNullable(hash);
    }

    boolean isSet() {
        return hash != null;
    }

    /// @throws Problem bad request when there is one
    void setFirst(Password password) {
        requireNone();
        String made = hash(password);
        writing.lock();
        try {
            requireNone();
            put(made);
        } finally {
            writing.unlock();
        }
    }

    void replace(Password password) {
        replaceHash(hash(password));
    }

    void replaceHash(String other) {
        writing.lock();
        try {
            put(other);
        } finally {
            writing.unlock();
        }
    }

    void forget() {
        writing.lock();
        try {
            store.remove(NAME);
            hash = null;
        } finally {
            writing.unlock();
        }
    }

    /// Computes a hash in every case, so that the time tells nothing.
    boolean matches(Password password) {
        @Nullable String stored = hash;
        if (stored == null || password.isTooLong() || !password.isText()) {
            hash(new Password(""));
            return false;
        }
        return Argon2Function.getInstanceFromHash(stored).check(password.text(), stored);
    }

    private void requireNone() {
        if (isSet()) {
            throw Problem.badRequest("Master password already configured");
        }
    }

    private void put(String made) {
        store.put(NAME, made);
        hash = made;
    }

    private String hash(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return argon().hash(password.text().getBytes(StandardCharsets.UTF_8), salt).getResult();
    }

    /// Made when it is needed first: it takes its 19 MiB then, twice, and keeps them.
    private static Argon2Function argon() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }
}
