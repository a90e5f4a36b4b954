package aniworld.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// What one connection has read and not written yet: many small reads in a row, such as the records
/// of TLS, become few writes, while what comes by and by is written as it comes. The connection's
/// thread reads; whoever looks after the connections flushes what waits too long, so that one that
/// hangs holds nothing back.
final class Intake {
    /// All connections of a transfer share it.
    private static final int TOGETHER = 1 << 20;

    private static final int LARGEST = 256 << 10;
    private static final Duration PATIENCE = Duration.ofMillis(1);

    private final Draft draft;
    private final Lease lease;
    private final byte[] bytes;
    private int written;
    private int filled;
    private long writtenAt = System.nanoTime();

    /// @param connections of the transfer
    Intake(Draft draft, Lease lease, int connections) {
        this.draft = draft;
        this.lease = lease;
        this.bytes = new byte[Math.min(LARGEST, TOGETHER / connections)];
    }

    /// How many bytes may be read now; none when the lease is done, and then all are written.
    ///
    /// @param most in one go
    synchronized int room(int most) throws DiskFault {
        int free = free(most);
        if (free > 0) {
            return free;
        }
        flush();
        written = 0;
        filled = 0;
        return Math.max(0, free(most));
    }

    private int free(int most) {
        int claimed = draft.plan().claim(lease, Math.min(most, bytes.length));
        return Math.min(claimed - (filled - written), bytes.length - filled);
    }

    int largest() {
        return bytes.length;
    }

    /// Reads once.
    ///
    /// @return how many bytes came; below 0 at the end
    int read(InputStream stream, int most) throws IOException {
        int count = stream.read(bytes, filled, most);
        if (count > 0) {
            came(count);
        }
        return count;
    }

    private synchronized void came(int count) throws DiskFault {
        filled += count;
        flushOld();
    }

    /// Writes what waits.
    synchronized void flush() throws DiskFault {
        if (filled > written) {
            draft.write(lease, bytes, written, filled - written);
            written = filled;
            writtenAt = System.nanoTime();
        }
    }

    /// Writes what waits, unless something was written a moment ago.
    synchronized void flushOld() throws DiskFault {
        if (System.nanoTime() - writtenAt >= PATIENCE.toNanos()) {
            flush();
        }
    }

    /// Where the next byte belongs.
    synchronized long position() {
        return lease.position() + filled - written;
    }
}
