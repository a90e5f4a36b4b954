package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostTest {
    private final AtomicReference<TransferLimits> limits = new AtomicReference<>(most(2));
    private final Hosts hosts = new Hosts(limits::get);
    private final Host host = hosts.of("one.example");

    private static TransferLimits most(int connections) {
        return TransferLimits.DEFAULTS.with(new HostLimits(0, connections));
    }

    @Test
    void noMoreConnectionsAreGivenThanAHostMayHave() {
        assertThat(host.enter(true)).isTrue();
        assertThat(host.enter(false)).isTrue();
        assertThat(host.enter(false)).isFalse();
        assertThat(hosts.of("two.example").enter(true)).isTrue();

        host.leave();
        assertThat(hosts.of("one.example").enter(false)).isTrue();
    }

    @Test
    void aChangedLimitCountsAtOnce() {
        host.enter(true);
        host.enter(false);
        limits.set(most(3));
        assertThat(host.enter(false)).isTrue();

        limits.set(most(0));
        assertThat(IntStream.range(0, 100).allMatch(_ -> host.enter(false))).isTrue();
    }

    @Test
    void whoHasNoneComesBeforeWhoHasSome() {
        host.enter(true);
        host.enter(false);
        assertThat(host.enter(true)).isFalse();
        host.leave();

        assertThat(host.enter(false)).isFalse();
        assertThat(host.enter(true)).isTrue();
    }

    @Test
    void aHostThatIsAskedForNothingIsForgotten() {
        host.enter(true);
        IntStream.range(0, 1000).forEach(number -> hosts.of(number + ".example"));

        assertThat(hosts.of("one.example")).isSameAs(host);
        assertThat(hosts.of("0.example")).isNotSameAs(hosts.of("999.example"));
    }

    @Test
    void theRateOfAHostIsItsOwn() {
        limits.set(TransferLimits.DEFAULTS.with(new HostLimits(1_000_000, 0)));
        var stop = new Stop();
        long begun = System.nanoTime();
        for (int times = 0; times < 4; times++) {
            host.pay(100_000, stop);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThan(Duration.ofMillis(100));
        assertThat(host.portion(1 << 20)).isEqualTo(50_000);
    }
}
