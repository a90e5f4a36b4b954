package aniworld.net;

import java.time.Duration;

/// A rest before another try, when only time can help: `Thread::sleep`, or a test's own.
@FunctionalInterface
public interface Pause {
    /// @throws InterruptedException when somebody gave up waiting
    void rest(Duration time) throws InterruptedException;
}
