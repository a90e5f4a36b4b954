package aniworld.refresh;

import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.refresh.SearchResult.Failure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The providers that one round over the library asks. One that failed three times in a row is left
/// alone until the next round, so that a library of hundreds does not wait for it hundreds of
/// times. Safe for any thread.
final class Asked {
    private static final int PATIENCE = 3;

    private final Providers all;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    Asked(Providers all) {
        this.all = all;
    }

    List<Provider> providers() {
        return all.all().stream().filter(one -> isWorthAsking(one.info().id())).toList();
    }

    boolean isWorthAsking(String provider) {
        return failures.getOrDefault(provider, 0) < PATIENCE;
    }

    void failed(Failure failure) {
        failures.merge(failure.provider(), 1, Integer::sum);
    }

    void answered(String provider) {
        failures.remove(provider);
    }
}
