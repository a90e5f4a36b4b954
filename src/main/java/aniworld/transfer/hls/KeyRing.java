package aniworld.transfer.hls;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The keys of one film. Each is fetched once, however many segments need it at the same time; a
/// fetch that failed is tried again by the next who asks. For any thread.
public final class KeyRing {
    /// Streams that change the key with each segment need no old ones.
    private static final int MOST = 64;

    private static final int KEY_BYTES = 16;

    /// The thread that fetched was interrupted; that is nothing to those who wait for the same key.
    private static final class Abandoned extends IOException {
        private static final long serialVersionUID = 1L;

        Abandoned(IOException cause) {
            super(cause);
        }
    }

    private final KeySource source;
    private final ReentrantLock guard = new ReentrantLock();
    private final SequencedMap<URI, FutureTask<byte[]>> keys =
            new LinkedHashMap<>(MOST, 0.75f, true);

    public KeyRing(KeySource source) {
        this.source = source;
    }

    /// The plain bytes behind a lock, decrypted as they are read. A wrong key or a damaged end
    /// shows when the last bytes are read: until then nothing read is to be trusted.
    ///
    /// @param in closed with the returned stream
    /// @throws NotDecrypted here when the key is none, and from the stream as said above
    /// @throws IOException of the key's source; `in` stays open
    public InputStream open(Lock lock, InputStream in) throws IOException {
        return new UnlockedStream(in, key(lock.key()), lock.iv());
    }

    private byte[] key(URI address) throws IOException {
        while (true) {
            FutureTask<byte[]> task = task(address);
            task.run();
            try {
                return task.get();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while waiting for a key");
            } catch (ExecutionException failed) {
                forget(address, task);
                throwUnlessAbandoned(failed.getCause());
            }
        }
    }

    /// Returns when another thread gave up the fetch that this one waited for.
    private static void throwUnlessAbandoned(@Nullable Throwable cause) throws IOException {
        if (!(cause instanceof Abandoned)) {
            throw failure(cause);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw failure(cause.getCause());
        }
    }

    private FutureTask<byte[]> task(URI address) {
        guard.lock();
        try {
            FutureTask<byte[]> task =
                    keys.computeIfAbsent(address, key -> new FutureTask<>(() -> fetch(key)));
            if (keys.size() > MOST) {
                keys.pollFirstEntry();
            }
            return task;
        } finally {
            guard.unlock();
        }
    }

    private void forget(URI address, FutureTask<byte[]> task) {
        guard.lock();
        try {
            keys.remove(address, task);
        } finally {
            guard.unlock();
        }
    }

    private byte[] fetch(URI address) throws IOException {
        byte[] key = fetchUnlessInterrupted(address);
        if (key.length != KEY_BYTES) {
            throw new NotDecrypted(
                    "The stream's key has " + key.length + " bytes instead of 16.", null);
        }
        return key;
    }

    private byte[] fetchUnlessInterrupted(URI address) throws IOException {
        try {
            return source.fetch(address);
        } catch (IOException failed) {
            throw Thread.currentThread().isInterrupted() ? new Abandoned(failed) : failed;
        }
    }

    /// Each who waited gets an exception of its own, so that nobody adds to another's trace.
    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case NotDecrypted wrong -> new NotDecrypted(String.valueOf(wrong.getMessage()), wrong);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null -> new IOException("The stream's key could not be fetched");
            default -> new IOException(cause.getMessage(), cause);
        };
    }
}
