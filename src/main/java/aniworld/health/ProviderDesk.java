package aniworld.health;

import aniworld.net.Outbound;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells how the providers do, and tries one. Safe for any thread.
public final class ProviderDesk {
    private final Supplier<Providers> providers;
    private final ProviderRecords records;
    private final Supplier<List<String>> languages;
    private final SourceSample sample;

    /// @param languages wanted now, best first
    public ProviderDesk(
            Supplier<Providers> providers,
            ProviderRecords records,
            Supplier<List<String>> languages,
            Outbound outbound) {
        this.providers = providers;
        this.records = records;
        this.languages = languages;
        this.sample = new SourceSample(outbound);
    }

    /// One provider with how it does.
    ///
    /// @param provider as it is configured
    public record Shown(Provider provider, ProviderStanding standing) {}

    /// In the order of the settings.
    public List<Shown> all() {
        Providers now = providers.get();
        return records.standings(now).stream()
                .flatMap(
                        standing ->
                                now
                                        .byId(standing.id())
                                        .map(one -> new Shown(one, standing))
                                        .stream())
                .toList();
    }

    /// Tries a provider from a search to the first bytes of a film, also while it rests; what it
    /// answers counts. Blocks for the network.
    ///
    /// @param query not blank
    /// @return empty when there is no such provider
    public Optional<TrialReport> test(String id, String query) {
        return providers.get().byId(id).map(provider -> test(provider, query));
    }

    private TrialReport test(Provider provider, String query) {
        Provider awake = provider instanceof WatchedProvider watched ? watched.awake() : provider;
        return new ProviderTrial(awake, languages.get(), sample).run(query);
    }
}
