package aniworld.access;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.SettableClock;
import aniworld.store.Database;
import aniworld.store.SqlAccessStore;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginThrottleTest {
    private static final Caller FAR = caller("203.0.113.7");

    @TempDir Path folder;
    private final SettableClock clock = new SettableClock("2025-10-22T12:00:00Z");
    @AutoClose private Database database;
    private SqlAccessStore store;
    private LoginThrottle throttle;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test.db"), folder.resolve("backups"), clock);
        store = new SqlAccessStore(database);
        throttle = new LoginThrottle(store, clock);
    }

    private static Caller caller(String address) {
        var rules = new AccessRules(Duration.ofHours(1), Door.PROXY::equals);
        return Caller.of(InetAddress.ofLiteral(address), rules);
    }

    private void fail(Caller caller, int times) {
        for (int failure = 0; failure < times; failure++) {
            throttle.failed(caller);
        }
    }

    /// Fails once more as soon as that is possible.
    private void failAgain(Caller caller) {
        throttle.refusal(caller).ifPresent(clock::advance);
        throttle.failed(caller);
    }

    @Test
    void theSixthTryWithinFifteenMinutesHasToWait() {
        fail(FAR, 4);
        assertThat(throttle.refusal(FAR)).isEmpty();

        fail(FAR, 1);

        assertThat(throttle.refusal(FAR)).contains(Duration.ofMinutes(1));
        clock.advance(Duration.ofMillis(59_001));
        assertThat(throttle.refusal(FAR)).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofMillis(999));
        assertThat(throttle.refusal(FAR)).isEmpty();
    }

    @Test
    void failuresOlderThanFifteenMinutesDoNotCount() {
        fail(FAR, 4);
        clock.advance(Duration.ofMinutes(15));
        fail(FAR, 4);

        assertThat(throttle.refusal(FAR)).isEmpty();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAnHour() {
        fail(FAR, 5);
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(throttle.refusal(FAR)).contains(Duration.ofMinutes(minutes));
            failAgain(FAR);
        }
    }

    @Test
    void aQuietHourAfterTheLockOutBeginsAnew() {
        fail(FAR, 5);
        clock.advance(Duration.ofMinutes(62));
        fail(FAR, 1);

        assertThat(throttle.refusal(FAR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "100.64.0.1",
                "fe80::1",
                "fd00::1",
                "198.51.100.1"
            })
    void whereManyMayStandTheWaitEndsAtFiveMinutes(String address) {
        Caller shared = caller(address);
        fail(shared, 5);
        failAgain(shared);
        failAgain(shared);
        failAgain(shared);
        failAgain(shared);

        assertThat(throttle.refusal(shared)).contains(Duration.ofMinutes(5));
    }

    @Test
    void successClearsTheRecord() {
        fail(FAR, 4);
        throttle.succeeded(FAR);
        fail(FAR, 4);

        assertThat(throttle.refusal(FAR)).isEmpty();
        throttle.succeeded(FAR);
        assertThat(store.failures()).isEmpty();
    }

    @Test
    void othersAreNotDisturbed() {
        fail(FAR, 5);

        assertThat(throttle.refusal(caller("203.0.113.8"))).isEmpty();
    }

    @Test
    void allAddressesOfAnIpv6NetworkCountAsOne() {
        fail(caller("2001:db8:1:2::3"), 5);

        assertThat(throttle.refusal(caller("2001:db8:1:2:ffff::4"))).isPresent();
        assertThat(throttle.refusal(caller("2001:db8:1:3::3"))).isEmpty();
    }

    @Test
    void anIpv4AddressInIpv6FormIsTheSameAddress() {
        fail(caller("::ffff:203.0.113.7"), 5);

        assertThat(throttle.refusal(FAR)).isPresent();
    }

    @Test
    void aLockOutOutlivesARestart() {
        fail(FAR, 5);

        var restarted = new LoginThrottle(store, clock);

        assertThat(restarted.refusal(FAR)).contains(Duration.ofMinutes(1));
    }

    @Test
    void aClockThatWasSetBackLocksNobodyOut() {
        clock.advance(Duration.ofDays(3650));
        fail(FAR, 5);
        clock.set(Instant.parse("2025-10-22T12:00:00Z"));

        assertThat(throttle.refusal(FAR)).isEmpty();
        fail(FAR, 5);
        assertThat(throttle.refusal(FAR)).contains(Duration.ofMinutes(1));
    }

    @Test
    void oldRecordsAreForgotten() {
        fail(FAR, 1);
        clock.advance(Duration.ofMinutes(61));
        fail(caller("203.0.113.8"), 1);

        assertThat(store.failures())
                .extracting(LoginFailures::origin)
                .containsExactly("203.0.113.8");
    }

    @Test
    void theTableStaysBoundedAndTheOldestGoesFirst() {
        var small = new LoginThrottle(store, clock, 2);
        small.failed(FAR);
        small.failed(caller("203.0.113.8"));
        small.failed(FAR);
        small.failed(caller("203.0.113.9"));

        assertThat(store.failures())
                .extracting(LoginFailures::origin)
                .containsExactlyInAnyOrder("203.0.113.7", "203.0.113.9");
    }
}
