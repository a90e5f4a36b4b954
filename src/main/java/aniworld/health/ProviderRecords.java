package aniworld.health;

import aniworld.provider.Provider;
import aniworld.provider.ProviderFault;
import aniworld.provider.Providers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How the providers answered last, since the start. Safe for any thread.
public final class ProviderRecords {
    private final InstantSource clock;
    private final Map<String, Failure> failing = new ConcurrentHashMap<>();

    public ProviderRecords(InstantSource clock) {
        this.clock = clock;
    }

    /// Why a provider did not answer.
    public enum Reason {
        UNREACHABLE,

        /// It answered in a form that is not known.
        CHANGED,

        /// It did not want to be asked.
        REFUSED,

        /// It wants other credentials.
        UNAUTHORISED,

        /// The program failed at it.
        FAULT
    }

    record Failure(Reason reason, Instant time) {}

    /// The same provider, whose answers are noted here.
    public Provider watched(Provider provider) {
        return new WatchedProvider(provider, this);
    }

    void answered(String provider) {
        failing.remove(provider);
    }

    void failed(String provider, Reason reason) {
        failing.put(provider, new Failure(reason, clock.instant()));
    }

    /// That a provider does not have something is an answer.
    void noted(String provider, ProviderFault fault) {
        switch (fault) {
            case ProviderFault.NotAvailable _ -> answered(provider);
            case ProviderFault.Unreachable _ -> failed(provider, Reason.UNREACHABLE);
            case ProviderFault.Changed _ -> failed(provider, Reason.CHANGED);
            case ProviderFault.Refused _ -> failed(provider, Reason.REFUSED);
            case ProviderFault.Unauthorised _ -> failed(provider, Reason.UNAUTHORISED);
        }
    }

    ProvidersHealth health(Providers configured) {
        List<String> ids = configured.all().stream().map(one -> one.info().id()).toList();
        failing.keySet().retainAll(ids);
        Optional<Failure> last = failing.values().stream().max(Comparator.comparing(Failure::time));
        return new ProvidersHealth(
                ids.size(), failing.size(), last.map(Failure::reason), last.map(Failure::time));
    }
}
