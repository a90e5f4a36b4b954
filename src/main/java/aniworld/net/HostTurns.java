package aniworld.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/// Who may ask which host when, so that no host is asked more often than agreed. After a pause one
/// second's worth of requests may go at once. Shared by all that ask; safe for any thread.
public final class HostTurns {
    private static final int MOST_HOSTS = 1000;
    private static final long BURST = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Long> next = new LinkedHashMap<>(16, 0.75f, true);

    /// @param nanoTime such as `System::nanoTime`
    public HostTurns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// The same door to the network, with turns.
    ///
    /// @param perSecond most requests a second to one host, more than 0
    public Web limit(Web web, double perSecond) {
        long between = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
        return (address, headers) -> {
            await(address, between);
            return web.get(address, headers);
        };
    }

    private void await(URI address, long between) throws IOException {
        long wait = reserve(host(address), between);
        if (wait > PATIENCE) {
            throw new IOException("Too many requests to " + host(address) + " are waiting already");
        }
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, wait)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The request was stopped");
        }
    }

    /// @return how long to wait, in nanoseconds; beyond the patience nothing is reserved
    synchronized long reserve(String host, long between) {
        long now = nanoTime.getAsLong();
        long earliest = now - Math.max(0, BURST - between);
        Long known = next.get(host);
        long turn = known == null || known - earliest < 0 ? earliest : known;
        long wait = turn - now;
        if (wait <= PATIENCE) {
            next.put(host, turn + between);
            if (next.size() > MOST_HOSTS) {
                next.remove(next.keySet().iterator().next());
            }
        }
        return wait;
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }
}
