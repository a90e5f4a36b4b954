package aniworld.health;

import aniworld.health.ProviderStanding.LastError;
import aniworld.provider.Provider;
import aniworld.provider.ProviderFault;
import aniworld.provider.Providers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How the providers answered, since the start. Safe for any thread.
public final class ProviderRecords {
    private final InstantSource clock;
    private final Map<String, Conduct> conducts = new ConcurrentHashMap<>();

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

    /// The same provider, whose answers are noted here from now on. What was noted of its id before
    /// is forgotten: its settings may be others now.
    public Provider watched(Provider provider) {
        conducts.put(provider.info().id(), new Conduct());
        return new WatchedProvider(provider, this);
    }

    private Conduct of(String provider) {
        return conducts.computeIfAbsent(provider, _ -> new Conduct());
    }

    void answered(String provider) {
        of(provider).answered(clock.instant());
    }

    void failed(String provider, Reason reason, String words) {
        of(provider).failed(reason, words, clock.instant());
    }

    /// That a provider does not have something is an answer.
    void noted(String provider, ProviderFault fault) {
        switch (fault) {
            case ProviderFault.NotAvailable _ -> answered(provider);
            case ProviderFault.Unreachable(String why) -> failed(provider, Reason.UNREACHABLE, why);
            case ProviderFault.Changed(String why) -> failed(provider, Reason.CHANGED, why);
            case ProviderFault.Refused refused -> {
                failed(provider, Reason.REFUSED, refused.reason());
                of(provider).wishes(refused, clock.instant());
            }
            case ProviderFault.Unauthorised(String why) ->
                    failed(provider, Reason.UNAUTHORISED, why);
        }
    }

    /// How long a provider is still left alone.
    Optional<Duration> rest(String provider) {
        return of(provider).rest(clock.instant());
    }

    Optional<LastError> lastError(String provider) {
        return of(provider).error();
    }

    List<ProviderStanding> standings(Providers configured) {
        Instant now = clock.instant();
        return ids(configured).stream().map(id -> of(id).standing(id, now)).toList();
    }

    ProvidersHealth health(Providers configured) {
        List<String> ids = ids(configured);
        conducts.keySet().retainAll(ids);
        List<Conduct> failing = ids.stream().map(this::of).filter(Conduct::isFailing).toList();
        Optional<LastError> last =
                failing.stream()
                        .flatMap(one -> one.error().stream())
                        .max(Comparator.comparing(LastError::at));
        return new ProvidersHealth(
                ids.size(),
                failing.size(),
                last.map(LastError::reason),
                last.map(LastError::at),
                standings(configured));
    }

    private static List<String> ids(Providers configured) {
        return configured.all().stream().map(one -> one.info().id()).toList();
    }
}
