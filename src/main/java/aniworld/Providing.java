package aniworld;

import aniworld.Kinds.WrongProvider;
import aniworld.net.AllowedAddresses;
import aniworld.problem.FieldIssue;
import aniworld.provider.Fallback;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.settings.ProviderConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The providers as the settings have them now. Safe for any thread.
final class Providing implements Supplier<Providers> {
    private static final Logger LOG = LoggerFactory.getLogger(Providing.class);

    private final Kinds kinds;
    private final UnaryOperator<Provider> watched;
    private volatile Providers alone = new Providers(List.of());
    private volatile Providers tied = alone;

    /// @param watched notes how each provider answers
    Providing(Kinds kinds, UnaryOperator<Provider> watched) {
        this.kinds = kinds;
        this.watched = watched;
    }

    @Override
    public Providers get() {
        return tied;
    }

    /// Each for itself, without those behind it.
    Providers alone() {
        return alone;
    }

    /// Takes over what the settings say from now on. One that cannot be built, which the check of
    /// the settings has let pass, is logged and left out: it takes none of the others along.
    void adopt(List<ProviderConfig> configs) {
        var built = new LinkedHashMap<String, Provider>();
        for (ProviderConfig config : configs) {
            try {
                built.put(config.id(), watched.apply(kinds.provider(config)));
            } catch (WrongProvider wrong) {
                leftOut(config, wrong);
            }
        }
        alone = new Providers(List.copyOf(built.values()));
        tied = new Providers(configs.stream().flatMap(one -> tied(one, built).stream()).toList());
    }

    private static Optional<Provider> tied(ProviderConfig config, Map<String, Provider> built) {
        Optional<Provider> provider = Optional.ofNullable(built.get(config.id()));
        try {
            List<String> behind = new Options(config).fallback(built.keySet());
            return behind.isEmpty()
                    ? provider
                    : provider.map(
                            one -> new Fallback(one, behind.stream().map(built::get).toList()));
        } catch (WrongProvider wrong) {
            leftOut(config, wrong);
            return provider;
        }
    }

    private static void leftOut(ProviderConfig config, WrongProvider wrong) {
        LOG.warn(
                "Of the provider {} its {} {}: that is left out",
                config.id(),
                wrong.field(),
                wrong.getMessage());
    }

    /// What is wrong with providers that are to be configured; asks none.
    List<FieldIssue> issues(List<ProviderConfig> configs) {
        Set<String> ids = configs.stream().map(ProviderConfig::id).collect(Collectors.toSet());
        var issues = new ArrayList<FieldIssue>();
        for (int index = 0; index < configs.size(); index++) {
            try {
                kinds.provider(configs.get(index));
                new Options(configs.get(index)).fallback(ids);
            } catch (WrongProvider wrong) {
                String field = "providers[%d].%s".formatted(index, wrong.field());
                issues.add(new FieldIssue(field, String.valueOf(wrong.getMessage())));
            }
        }
        return issues;
    }

    /// The addresses that the user named, and that may therefore lie in a private network.
    static AllowedAddresses allowed(List<ProviderConfig> configs) {
        return AllowedAddresses.of(
                configs.stream().map(Kinds::addresses).flatMap(List::stream).toList());
    }
}
