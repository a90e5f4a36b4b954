package aniworld;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it.
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public SettableClock(String start) {
        this.now = new AtomicReference<>(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void advance(Duration step) {
        now.updateAndGet(before -> before.plus(step));
    }

    public void set(Instant instant) {
        now.set(instant);
    }
}
