package aniworld.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.access.AccessEvent.AllSessionsRevoked;
import aniworld.access.AccessEvent.SessionRevoked;
import aniworld.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private static final Password NEXT = new Password("another_pass");

    @TempDir Path folder;
    @AutoClose private Door door;

    @BeforeEach
    void open() {
        door = Door.configured(folder);
    }

    private void restart() {
        door.close();
        door = Door.open(folder, door.clock);
    }

    @Test
    void aSessionEndsWhenItsTimeIsOver() {
        door.lifetime = Duration.ofHours(2);
        var login = door.login();

        assertThat(login.expiresAt()).isEqualTo("2025-10-22T14:00:00Z");
        door.clock.advance(Duration.ofHours(2).minusSeconds(1));
        Session session = door.access.session(login.token()).orElseThrow();
        assertThat(session.issuedAt()).isEqualTo("2025-10-22T12:00:00Z");
        door.clock.advance(Duration.ofSeconds(1));
        assertThat(door.access.session(login.token())).isEmpty();
        assertThat(door.access.isActive(session)).isFalse();
    }

    @Test
    void anotherLifetimeCountsForNewTokensOnly() {
        var before = door.login();
        door.lifetime = Duration.ofHours(1);
        var after = door.login();

        door.clock.advance(Duration.ofHours(2));
        assertThat(door.access.session(before.token())).isPresent();
        assertThat(door.access.session(after.token())).isEmpty();
    }

    @Test
    void sessionsOutliveARestart() {
        String token = door.login().token();

        restart();

        assertThat(door.access.session(token)).isPresent();
    }

    @Test
    void aLogoutEndsThisSessionAndNoOtherOverRestarts() {
        String ended = door.login().token();
        String kept = door.login().token();
        Session session = door.access.session(ended).orElseThrow();

        door.access.logout(session);

        assertThat(door.events).containsExactly(new SessionRevoked(session.jti()));
        assertThat(door.access.isActive(session)).isFalse();
        restart();
        assertThat(door.access.session(ended)).isEmpty();
        assertThat(door.access.session(kept)).isPresent();
    }

    @Test
    void revocationsAreForgottenWhenTheTokenHasExpiredByItself() {
        Session session = door.session();
        door.access.logout(session);

        door.clock.advance(Duration.ofHours(25));
        restart();

        assertThat(door.store.revoked()).doesNotContainKey(session.jti());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClockThatJumpsAheadAndBackBringsNoEndedSessionToLife(boolean restarted) {
        String ended = door.login().token();
        door.access.logout(door.access.session(ended).orElseThrow());

        door.clock.advance(Duration.ofDays(3650));
        if (restarted) {
            restart();
        } else {
            door.access.logout(door.session());
        }
        door.clock.advance(Duration.ofDays(-3650));

        assertThat(door.access.session(ended)).isEmpty();
        restart();
        assertThat(door.access.session(ended)).isEmpty();
    }

    @Test
    void aClockThatWasFarAheadLocksNobodyOut() {
        String before = door.login().token();
        door.access.logout(door.access.session(before).orElseThrow());
        door.clock.advance(Duration.ofDays(3650));
        String ahead = door.login().token();
        door.access.logout(door.access.session(ahead).orElseThrow());
        door.clock.advance(Duration.ofDays(2));
        restart();
        door.clock.advance(Duration.ofDays(-3652));

        String now = door.login().token();

        assertThat(door.access.session(now)).isPresent();
        assertThat(door.access.session(before)).isEmpty();
        assertThat(door.access.session(ahead)).isEmpty();
        restart();
        assertThat(door.access.session(now)).isPresent();
        assertThat(door.access.session(before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "24, true", "25, false", "87600, false"})
    void aSessionFromAClockThatWasFarAheadDoesNotLastThatMuchLonger(int hours, boolean lasts) {
        door.clock.advance(Duration.ofHours(hours));
        String token = door.login().token();

        door.clock.advance(Duration.ofHours(-hours));

        assertThat(door.access.session(token).isPresent()).isEqualTo(lasts);
    }

    @Test
    void aNewPasswordEndsEverySessionOverRestarts() {
        String token = door.login().token();

        assertThat(door.access.changePassword(Door.GOOD, NEXT, Door.FAR))
                .isEqualTo(new PasswordChange.Changed());

        assertThat(door.events).containsExactly(new AllSessionsRevoked());
        restart();
        assertThat(door.access.session(token)).isEmpty();
        assertThat(door.access.login(Door.GOOD, Door.FAR))
                .isEqualTo(new LoginResult.WrongPassword());
        assertThat(door.access.login(NEXT, Door.FAR)).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void theWrongPasswordChangesNothing() {
        String token = door.login().token();

        assertThat(door.access.changePassword(Door.BAD, NEXT, Door.FAR))
                .isEqualTo(new PasswordChange.WrongPassword());

        assertThat(door.access.session(token)).isPresent();
        assertThat(door.events).isEmpty();
    }

    @Test
    void aWeakNewPasswordIsRefusedByName() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () ->
                                door.access.changePassword(
                                        Door.GOOD, new Password("short"), Door.FAR))
                .extracting(problem -> problem.details().get("field"))
                .isEqualTo("new_password");
    }

    @Test
    void forgettingGoesBackToTheFirstRun() {
        String token = door.login().token();

        door.access.forget();

        assertThat(door.access.isConfigured()).isFalse();
        assertThat(door.access.setupCode()).isPresent();
        assertThat(door.access.session(token)).isEmpty();
        restart();
        assertThat(door.access.isConfigured()).isFalse();
        assertThat(door.access.session(token)).isEmpty();
    }

    @Test
    void anExportedHashIsAdoptedWithThePresentPasswordOnly() {
        String hash = door.access.passwordHash().orElseThrow();
        door.access.changePassword(Door.GOOD, NEXT, Door.FAR);
        String token = ((LoginResult.LoggedIn) door.access.login(NEXT, Door.FAR)).token();

        assertThat(door.access.adoptHash(hash, Door.GOOD)).isFalse();
        assertThat(door.access.session(token)).isPresent();
        assertThat(door.access.adoptHash(hash, NEXT)).isTrue();
        assertThat(door.access.session(token)).isEmpty();
        assertThat(door.access.login(Door.GOOD, Door.FAR)).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void aHashThatWouldFillTheMemoryIsRefused() {
        String greedy = door.access.passwordHash().orElseThrow().replace("m=19456", "m=999999");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> door.access.adoptHash(greedy, Door.GOOD))
                .extracting(problem -> problem.details().get("field"))
                .isEqualTo("password_hash");
    }
}
