package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.access.LoginFailures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlAccessStoreTest {
    private static final Instant NOON = OpenDatabase.NOON;

    @TempDir Path folder;
    @AutoClose private Database database;
    private SqlAccessStore store;

    @BeforeEach
    void open() {
        database = OpenDatabase.in(folder);
        store = new SqlAccessStore(database);
    }

    @Test
    void aValueIsReplacedAndRemoved() {
        store.put("hash", "one");
        store.put("hash", "two");

        assertThat(store.value("hash")).contains("two");
        store.remove("hash");
        store.remove("hash");
        assertThat(store.value("hash")).isEmpty();
    }

    @Test
    void aRevokedTokenStaysRevokedUntilItWouldHaveExpired() {
        store.revoke("token", NOON);
        store.revoke("token", NOON.plusSeconds(9));

        assertThat(store.revoked()).containsOnlyKeys("token");
        store.pruneRevoked(NOON.minusSeconds(1));
        assertThat(store.revoked()).containsOnlyKeys("token");
        store.pruneRevoked(NOON);
        assertThat(store.revoked()).isEmpty();
    }

    @Test
    void failedLoginsAreReplacedByOriginAndRemoved() {
        var once = new LoginFailures("::1", List.of(NOON), 0, Instant.EPOCH);
        var twice =
                new LoginFailures(
                        "::1", List.of(NOON, NOON.plusSeconds(1)), 2, NOON.plusSeconds(60));
        store.saveFailures(once);
        assertThat(store.failures()).containsExactly(once);
        store.saveFailures(twice);
        assertThat(store.failures()).containsExactly(twice);

        store.removeFailures("::1");
        assertThat(store.failures()).isEmpty();
    }
}
