package aniworld.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Sends no faster than a speed.
///
/// @param bytesPerSecond at least 1
record Pace(long bytesPerSecond) {
    static final Pace AT_ONCE = new Pace(Long.MAX_VALUE);

    private static final int CHUNK = 8 * 1024;

    Pace {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("no speed: " + bytesPerSecond);
        }
    }

    void send(Content content, long from, long to, OutputStream out) throws IOException {
        var buffer = new byte[CHUNK];
        long begun = System.nanoTime();
        for (long at = from; at < to; ) {
            int count = content.read(at, buffer, (int) Math.min(CHUNK, to - at));
            out.write(buffer, 0, count);
            out.flush();
            at += count;
            waitUntil(begun + nanos(at - from));
        }
    }

    private long nanos(long bytes) {
        return (long) (bytes * ((double) Duration.ofSeconds(1).toNanos() / bytesPerSecond));
    }

    private static void waitUntil(long due) throws InterruptedIOException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the origin is closing");
            }
        }
    }
}
