package aniworld.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private static final LoginResult WRONG = new LoginResult.WrongPassword();

    @TempDir Path folder;

    @Test
    void noPasswordIsRightBeforeOneIsSet() {
        try (Door door = Door.open(folder)) {
            assertThat(door.access.login(Door.GOOD, Door.FAR)).isEqualTo(WRONG);
            assertThat(door.access.login(new Password(""), Door.FAR)).isEqualTo(WRONG);
        }
    }

    @Test
    void whatIsNotThePasswordIsWrong() {
        try (Door door = Door.configured(folder)) {
            assertThat(door.access.login(Door.BAD, Door.FAR)).isEqualTo(WRONG);
            assertThat(door.access.login(new Password("secure_pass "), Door.FAR)).isEqualTo(WRONG);
            assertThat(door.access.login(new Password("Secure_pass"), Door.FAR)).isEqualTo(WRONG);
            assertThat(door.access.login(new Password("x".repeat(9_999)), Door.FAR))
                    .isEqualTo(WRONG);
        }
    }

    @Test
    void afterFiveFailuresNotEvenTheRightPasswordOpens() {
        try (Door door = Door.configured(folder)) {
            for (int failure = 0; failure < 5; failure++) {
                assertThat(door.access.login(Door.BAD, Door.FAR)).isEqualTo(WRONG);
            }
            var refused = new LoginResult.Throttled(Duration.ofMinutes(1));
            assertThat(door.access.login(Door.GOOD, Door.FAR)).isEqualTo(refused);
            assertThat(door.access.changePassword(Door.GOOD, Door.BAD, Door.FAR))
                    .isEqualTo(new PasswordChange.Throttled(Duration.ofMinutes(1)));

            door.clock.advance(Duration.ofMinutes(1));

            assertThat(door.access.login(Door.GOOD, Door.FAR))
                    .isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void guessesAtTheSameTimeGetNoMoreTries() throws Exception {
        try (Door door = Door.configured(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<LoginResult> guess = () -> door.access.login(Door.BAD, Door.FAR);
            var answers = threads.invokeAll(Collections.nCopies(30, guess));

            // Two are computed at once: both may have begun before the fifth failure was known.
            assertThat(answers)
                    .filteredOn(answer -> answer.resultNow().equals(WRONG))
                    .hasSizeBetween(5, 6);
        }
    }

    @Test
    void manyRightLoginsAtTheSameTimeAllSucceed() throws Exception {
        try (Door door = Door.configured(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<LoginResult> login = () -> door.access.login(Door.GOOD, Door.FAR);
            var answers = threads.invokeAll(Collections.nCopies(10, login));

            assertThat(answers)
                    .allMatch(answer -> answer.resultNow() instanceof LoginResult.LoggedIn);
        }
    }
}
