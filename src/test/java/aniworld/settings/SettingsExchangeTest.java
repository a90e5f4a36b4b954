package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsExchangeTest {
    private static final String PROVIDERS =
            """
            {'providers': [{'id': 'mine', 'kind': 'jellyfin', 'options': {'depth': [1, 2]},
                            'credentials': {'token': 'top-secret', 'user': 'me'}}]}
            """;

    @TempDir Path folder;
    private final List<String> done = new ArrayList<>();
    private Room room;
    private LiveSettings live;
    private SettingsExchange exchange;

    @BeforeEach
    void open() {
        room = new Room(folder);
        live = room.open();
        exchange = new SettingsExchange(live, new Notes(done));
        live.update(Room.json(PROVIDERS));
    }

    /// A keyring that writes down what it was asked to do.
    private record Notes(List<String> done) implements Keyring {
        @Override
        public Optional<String> passwordHash() {
            return Optional.of("$argon2id$present");
        }

        @Override
        public boolean adoptHash(String hash, String currentPassword) {
            return done.add("adopt " + hash + " with " + currentPassword);
        }

        @Override
        public void forget() {
            done.add("forget");
        }
    }

    @Test
    void anExportHoldsSecretsOnlyWhenTheyAreAskedFor() {
        assertThat(exchange.export(false).toString())
                .contains("mine")
                .doesNotContain("top-secret")
                .doesNotContain("argon2id");
        assertThat(exchange.export(true).toString())
                .contains("top-secret")
                .contains("$argon2id$present");
    }

    @Test
    void anExportWithSecretsBringsEverythingBack() {
        ObjectNode exported = exchange.export(true);
        Settings before = live.current();
        exchange.reset(true);
        assertThat(live.current()).isEqualTo(Settings.DEFAULTS);

        exchange.importFrom(exported);

        assertThat(live.current()).isEqualTo(before);
        assertThat(done).isEmpty();
    }

    @Test
    void aHashIsTakenOverOnlyTogetherWithAPassword() {
        ObjectNode exported = exchange.export(true).put("provider_timeout", 9);

        exchange.importFrom(exported.deepCopy().put("current_password", "secure_pass"));

        assertThat(done).containsExactly("adopt $argon2id$present with secure_pass");
        assertThat(live.current().provision().timeout()).hasSeconds(9);
    }

    @Test
    void aWrongFieldKeepsTheHashOut() {
        ObjectNode exported =
                exchange.export(true).put("current_password", "secure_pass").put("colour", "red");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> exchange.importFrom(exported));
        assertThat(done).isEmpty();
    }

    @Test
    void anImportPassesOverWhatTheEnvironmentDecides() {
        room.environment.put("ANIWORLD_PROVIDER_TIMEOUT", "40");
        exchange = new SettingsExchange(room.open(), new Notes(done));

        Settings after =
                exchange.importFrom(
                        Room.json("{'provider_timeout': 5, 'rate_limit_per_minute': 6}"));

        assertThat(after.provision().timeout()).hasSeconds(40);
        assertThat(after.server().rateLimitPerMinute()).isEqualTo(6);
    }

    @Test
    void aResetGoesBackToTheDefaultsAfterABackup() {
        int before = live.backups().size();

        exchange.reset(true);

        assertThat(live.current()).isEqualTo(Settings.DEFAULTS);
        assertThat(live.backups()).hasSize(before + 1);
        assertThat(done).isEmpty();
        exchange.reset(false);
        assertThat(done).containsExactly("forget");
    }

    @Test
    void aCredentialThatIsNotNamedStaysAndAnEmptyOneGoes() {
        live.update(
                Room.json(
                        """
                        {'providers': [{'id': 'mine', 'kind': 'jellyfin',
                                        'credentials': {'user': '', 'more': 'x'}}]}
                        """));

        ProviderConfig provider = live.current().provision().providers().getFirst();
        assertThat(provider.credentials())
                .containsOnlyKeys("token", "more")
                .containsEntry("token", "top-secret");
        assertThat(provider.options()).isEmpty();
    }

    @Test
    void anotherKindOfProviderDoesNotGetTheOldOnesSecrets() {
        live.update(Room.json("{'providers': [{'id': 'mine', 'kind': 'catalog'}]}"));

        assertThat(live.current().provision().providers().getFirst().credentials()).isEmpty();
    }

    @Test
    void wrongProvidersAreNamedByTheirPlace() {
        assertThat(
                        live.validate(
                                Room.json(
                                        """
                                        {'providers': [
                                            {'id': 'Mine', 'kind': 'catalog'},
                                            {'id': 'mine', 'kind': 'catalog', 'colour': 1},
                                            {'id': 'mine', 'kind': 'catalog', 'options': {'a': null}},
                                            {'id': 'mine', 'kind': 'catalog', 'credentials': {'a': 1}}
                                        ]}
                                        """)))
                .extracting("field")
                .containsExactly(
                        "providers[0].id",
                        "providers[1].colour",
                        "providers[2].options",
                        "providers[3].credentials");
        assertThat(
                        live.validate(
                                Room.json(
                                        """
                                        {'providers': [{'id': 'mine', 'kind': 'catalog'},
                                                       {'id': 'mine', 'kind': 'catalog'}]}
                                        """)))
                .extracting("issue")
                .containsExactly("must not have two providers with the same id");
    }

    @Test
    void aProviderDoesNotShowItsSecretsInALog() {
        assertThat(live.current().toString()).doesNotContain("top-secret");
    }
}
