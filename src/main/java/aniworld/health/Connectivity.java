package aniworld.health;

import aniworld.net.Reach;
import aniworld.net.Reached;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.Providers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tries whether the network is there: the hosts that the settings name for this, and those of the
/// providers, all at once and each within 3 s. Safe for any thread.
public final class Connectivity {
    /// How long each host is given.
    public static final Duration LIMIT = Duration.ofSeconds(3);

    /// What a look at a clock and a thread's start may add.
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final int ROUNDS_AT_ONCE = 4;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Reach reach;
    private final Supplier<List<Host>> references;
    private final Supplier<Providers> providers;
    private final Semaphore rounds = new Semaphore(ROUNDS_AT_ONCE);

    /// @param references hosts that are reachable when the internet is
    public Connectivity(
            Reach reach, Supplier<List<Host>> references, Supplier<Providers> providers) {
        this.reach = reach;
        this.references = references;
        this.providers = providers;
    }

    /// Where to try.
    ///
    /// @param provider whose host it is; empty for a reference
    public record Host(String name, int port, Optional<String> provider) {

        public static Host reference(String name) {
            return new Host(name, HTTPS, Optional.empty());
        }

        /// Empty for a provider that is a file of this machine.
        static Optional<Host> of(ProviderInfo provider) {
            URI base = provider.base();
            return Optional.ofNullable(base.getHost())
                    .map(name -> new Host(bare(name), port(base), Optional.of(provider.id())));
        }

        private static String bare(String host) {
            return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        }

        private static int port(URI base) {
            if (base.getPort() > 0) {
                return base.getPort();
            }
            return "http".equals(base.getScheme().toLowerCase(Locale.ROOT)) ? HTTP : HTTPS;
        }
    }

    public record Attempt(Host host, Reached result) {

        /// Until the connection stood; empty when none did.
        public Optional<Duration> took() {
            return switch (result) {
                case Reached.Connected connected -> Optional.of(connected.took());
                case Reached.Silent _, Reached.Unknown _ -> Optional.empty();
            };
        }

        /// Why there is none, for people.
        public Optional<String> error() {
            return switch (result) {
                case Reached.Connected _ -> Optional.empty();
                case Reached.Silent silent -> Optional.of(silent.reason());
                case Reached.Unknown unknown -> Optional.of(unknown.reason());
            };
        }
    }

    /// @param internetConnected whether any reference was reached
    /// @param dnsWorking whether any name has an address
    public record Report(boolean internetConnected, boolean dnsWorking, List<Attempt> attempts) {
        public Report {
            attempts = List.copyOf(attempts);
        }

        static Report of(List<Attempt> attempts) {
            return new Report(
                    attempts.stream().anyMatch(Report::isReference),
                    attempts.stream().anyMatch(one -> !(one.result() instanceof Reached.Unknown)),
                    attempts);
        }

        private static boolean isReference(Attempt attempt) {
            return attempt.host().provider().isEmpty()
                    && attempt.result() instanceof Reached.Connected;
        }
    }

    /// Takes as long as the slowest host, and the limit at most. A few of these run at once;
    /// further ones wait.
    public Report test() throws InterruptedException {
        rounds.acquire();
        try {
            return Report.of(attempts(hosts()));
        } finally {
            rounds.release();
        }
    }

    private List<Host> hosts() {
        Map<String, Host> hosts = new LinkedHashMap<>();
        references.get().forEach(host -> hosts.putIfAbsent(key(host), host));
        for (Provider provider : providers.get().all()) {
            Host.of(provider.info()).ifPresent(host -> hosts.putIfAbsent(key(host), host));
        }
        return List.copyOf(hosts.values());
    }

    private static String key(Host host) {
        return host.name().toLowerCase(Locale.ROOT) + " " + host.port();
    }

    private List<Attempt> attempts(List<Host> hosts) throws InterruptedException {
        // not closed: closing would wait for one that does not heed its interrupt
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var tasks = hosts.stream().map(this::attempt).toList();
            long limit = LIMIT.plus(GRACE).toMillis();
            var results = threads.invokeAll(tasks, limit, TimeUnit.MILLISECONDS);
            var attempts = new ArrayList<Attempt>();
            for (int i = 0; i < hosts.size(); i++) {
                attempts.add(new Attempt(hosts.get(i), result(results.get(i))));
            }
            return attempts;
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Reached> attempt(Host host) {
        return () -> reach.attempt(host.name(), host.port());
    }

    private static Reached result(Future<Reached> attempt) throws InterruptedException {
        try {
            return attempt.get();
        } catch (CancellationException late) {
            return new Reached.Unknown("No answer within " + LIMIT.toSeconds() + " s");
        } catch (ExecutionException fault) {
            throw new IllegalStateException("an attempt failed by a fault", fault.getCause());
        }
    }
}
