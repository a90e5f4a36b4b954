package aniworld.net;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the operating system.
///
/// The call into the C library cannot be interrupted, and it holds the carrier of a virtual thread:
/// on a machine with two cores two dead name servers would stop the whole program. So each question
/// runs on a platform thread of its own, a few at a time, and the asker waits no longer than told.
final class SystemLookup implements Lookup {
    private static final int AT_ONCE = 16;
    private static final long PATIENCE_SECONDS = 15;

    private final Semaphore permits = new Semaphore(AT_ONCE);

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var question = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        try {
            ask(host, question);
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw unknown(host, failed);
        } catch (TimeoutException late) {
            throw unknown(host, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unknown(host, new InterruptedIOException());
        }
    }

    private void ask(String host, FutureTask<List<InetAddress>> question)
            throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException();
        }
        Thread.ofPlatform()
                .daemon()
                .name("lookup " + host)
                .start(
                        () -> {
                            try {
                                question.run();
                            } finally {
                                permits.release();
                            }
                        });
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
