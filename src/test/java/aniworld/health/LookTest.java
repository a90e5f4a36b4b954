package aniworld.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookTest {
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    @Test
    void whatIsSeenIsTold() throws InterruptedException {
        var look = new Look<>("test", () -> "all well");

        assertThat(look.begin().await(in(Duration.ofSeconds(10)))).contains("all well");
    }

    @Test
    void aFailureShowsNothing() throws InterruptedException {
        var look =
                new Look<String>(
                        "test",
                        () -> {
                            throw new IOException("gone");
                        });

        assertThat(look.begin().await(in(Duration.ofSeconds(10)))).isEmpty();
    }

    @Test
    void whatHangsIsWaitedForNoLongerThanAllowedAndTriedOnce() throws InterruptedException {
        var look =
                new Look<>(
                        "test",
                        () -> {
                            begun.incrementAndGet();
                            hanging.await();
                            return "back";
                        });

        for (int i = 0; i < 5; i++) {
            assertThat(look.begin().await(in(Duration.ofMillis(20)))).isEmpty();
        }
        assertThat(begun).hasValue(1);

        var sight = look.begin();
        hanging.countDown();
        assertThat(sight.await(in(Duration.ofSeconds(10)))).contains("back");
        assertThat(look.begin().await(in(Duration.ofSeconds(10)))).contains("back");
        assertThat(begun).hasValue(2);
    }
}
