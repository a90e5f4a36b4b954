package aniworld.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The providers that are configured now, in the user's order. Immutable: a change of the settings
/// makes a new one, reached through a `Supplier<Providers>`.
public record Providers(List<Provider> all) {
    public Providers {
        all = List.copyOf(all);
        if (byId(all).size() != all.size()) {
            throw new IllegalArgumentException("two providers share an id");
        }
    }

    public Optional<Provider> byId(String id) {
        return Optional.ofNullable(byId(all).get(id));
    }

    private static Map<String, Provider> byId(List<Provider> providers) {
        var byId = new LinkedHashMap<String, Provider>();
        providers.forEach(provider -> byId.put(provider.info().id(), provider));
        return byId;
    }
}
