package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThrottleTest {
    private final AtomicLong rate = new AtomicLong();
    private final Throttle throttle = new Throttle(rate::get);
    private final Stop stop = new Stop();

    @Test
    void withoutALimitNobodyWaits() {
        throttle.pay(Integer.MAX_VALUE, stop);
        assertThat(throttle.portion(1000)).isEqualTo(1000);
    }

    @Test
    void bytesTakeTheTimeThatTheRateSays() {
        rate.set(1_000_000);
        long from = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            throttle.pay(10_000, stop);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(3));
    }

    @Test
    void aLiftedLimitLetsGoAtOnce() throws Exception {
        rate.set(1);
        var paid = payInBackground();
        rate.set(0);
        assertThat(paid.get(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStopLetsGoAtOnce() throws Exception {
        rate.set(1);
        var paid = payInBackground();
        stop.pull();
        assertThat(paid.get(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void portionsAreSmallWhenTheRateIs() {
        rate.set(20_000);
        assertThat(throttle.portion(1 << 18)).isEqualTo(1000);
        rate.set(1);
        assertThat(throttle.portion(1 << 18)).isEqualTo(1);
    }

    private CompletableFuture<Boolean> payInBackground() {
        return CompletableFuture.supplyAsync(
                () -> {
                    throttle.pay(1000, stop);
                    return true;
                });
    }
}
