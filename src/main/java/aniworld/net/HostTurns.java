package aniworld.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/// Who may ask which host when, so that no host is asked more often in any second than agreed.
/// Shared by all that ask; safe for any thread.
public final class HostTurns {
    private static final int MOST_HOSTS = 1000;
    private static final double SECOND = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final LongSupplier nanoTime;
    private final Pause pause;

    /// By host the turns that were given last.
    private final Map<String, Deque<Long>> given = new LinkedHashMap<>(16, 0.75f, true);

    /// @param nanoTime such as `System::nanoTime`
    /// @param pause such as `Thread::sleep`
    public HostTurns(LongSupplier nanoTime, Pause pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /// The same door to the network, with turns.
    ///
    /// @param perSecond most requests a second to one host, more than 0
    public Web limit(Web web, double perSecond) {
        return new Paced(this, web, Pace.of(perSecond));
    }

    private record Paced(HostTurns turns, Web web, Pace pace) implements Web {
        @Override
        public WebPage get(URI address, Map<String, String> headers) throws IOException {
            turns.await(address, pace);
            return web.get(address, headers);
        }

        @Override
        public WebPage ask(WebQuestion question) throws IOException {
            turns.await(question.address(), pace);
            return web.ask(question);
        }
    }

    /// So many turns in so much time.
    record Pace(int turns, long nanos) {
        static Pace of(double perSecond) {
            int turns = Math.max(1, (int) perSecond);
            return new Pace(turns, (long) (SECOND * turns / perSecond));
        }
    }

    private void await(URI address, Pace pace) throws IOException {
        long wait = reserve(host(address), pace);
        if (wait > PATIENCE) {
            throw new IOException("Too many requests to " + host(address) + " are waiting already");
        }
        try {
            // Only time gives the turn, PATIENCE bounds it, and a caller that gives up interrupts.
            pause.rest(Duration.ofNanos(wait));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The request was stopped");
        }
    }

    /// @return how long to wait, in nanoseconds; beyond the patience nothing is reserved
    synchronized long reserve(String host, Pace pace) {
        Deque<Long> turns = given.computeIfAbsent(host, _ -> new ArrayDeque<>());
        if (given.size() > MOST_HOSTS) {
            given.remove(given.keySet().iterator().next());
        }
        while (turns.size() > pace.turns()) {
            turns.removeFirst();
        }
        long now = nanoTime.getAsLong();
        long wait =
                turns.size() < pace.turns()
                        ? 0
                        : Math.max(0, turns.getFirst() + pace.nanos() - now);
        if (wait <= PATIENCE) {
            turns.addLast(now + wait);
        }
        return wait;
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }
}
