package aniworld.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {
    @TempDir Path folder;
    @AutoClose private Door door;

    @BeforeEach
    void open() {
        door = Door.open(folder);
    }

    @Test
    void thePasswordCanBeSetOnce() {
        door.access.setup(Door.GOOD);

        assertThat(door.access.isConfigured()).isTrue();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> door.access.setup(new Password("weak")))
                .withMessage("Master password already configured")
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(door.access.login(Door.GOOD, Door.FAR)).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void ofManySetupsAtOnceOneWins() throws Exception {
        Callable<Boolean> attempt =
                () -> {
                    try {
                        door.access.setup(Door.GOOD);
                        return true;
                    } catch (Problem _) {
                        return false;
                    }
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));

            assertThat(won).filteredOn(future -> future.resultNow()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "        ",
                "\u2003\u2003\u2003\u2003\t\t\t\t\t",
                "broken\ud800half"
            })
    void aWeakPasswordIsRefusedByName(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> door.access.setup(new Password(text)))
                .extracting(problem -> problem.details().get("field"))
                .isEqualTo("master_password");
        assertThat(door.access.isConfigured()).isFalse();
    }

    @Test
    void lengthCountsCharactersAndNotCodeUnits() {
        assertThat(new Password("😀".repeat(7)).weakness()).isPresent();
        assertThat(new Password("😀".repeat(8)).weakness()).isEmpty();
        assertThat(new Password("😀".repeat(128)).weakness()).isEmpty();
        assertThat(new Password("😀".repeat(129)).weakness()).isPresent();
    }

    @Test
    void theSameLettersInAnotherNormalFormAreTheSamePassword() {
        door.access.setup(new Password("Schlüssel"));

        assertThat(door.access.login(new Password("Schlu\u0308ssel"), Door.FAR))
                .isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void whatIsStoredIsAnArgon2idHashWithItsOwnSalt() {
        door.access.setup(Door.GOOD);

        assertThat(door.access.passwordHash())
                .get(STRING)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("secure_pass")
                .matches(HashForm::isUsable);
    }

    @Test
    void theSetupCodeIsGoodUntilThePasswordIsSet() {
        String code = door.access.setupCode().orElseThrow();

        assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(door.access.isSetupCode(code)).isTrue();
        assertThat(door.access.isSetupCode(code.toLowerCase(Locale.ROOT))).isTrue();
        assertThat(door.access.isSetupCode("AAAA-AAAA-AAAA")).isFalse();
        assertThat(door.access.isSetupCode("")).isFalse();
        door.access.setup(Door.GOOD);
        assertThat(door.access.setupCode()).isEmpty();
        assertThat(door.access.isSetupCode(code)).isFalse();
    }

    @Test
    void aPasswordDoesNotShowItselfInALog() {
        assertThat(Door.GOOD.toString()).doesNotContain("secure_pass");
    }
}
