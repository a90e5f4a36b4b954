package aniworld;

import aniworld.Kinds.WrongProvider;
import aniworld.net.AllowedAddresses;
import aniworld.problem.FieldIssue;
import aniworld.provider.Fallback;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.provider.Ties;
import aniworld.settings.ProviderConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private Map<String, Made> made = Map.of();
    private Map<String, Tied> ties = Map.of();
    private volatile Ties byHand = Ties.NONE;
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

    /// What people have said about which series are the same counts from now on.
    void use(Ties ties) {
        byHand = ties;
    }

    /// Each for itself, without those behind it.
    Providers alone() {
        return alone;
    }

    /// A provider with what it was made from.
    private record Made(Kinds.Basis basis, Provider provider) {}

    /// A provider with those that stand behind it.
    private record Tied(Provider main, List<Provider> others, Provider all) {}

    /// Takes over what the settings say from now on. Whoever is made from the same stays, with its
    /// caches and with what was noted of it. One that cannot be built, which the check of the
    /// settings has let pass, is logged and left out: it takes none of the others along.
    synchronized void adopt(List<ProviderConfig> configs) {
        var making = new LinkedHashMap<String, Made>();
        for (ProviderConfig config : configs) {
            try {
                making.put(config.id(), made(config));
            } catch (WrongProvider wrong) {
                leftOut(config, wrong);
            }
        }
        made = making;
        var built = new LinkedHashMap<String, Provider>();
        making.forEach((id, one) -> built.put(id, one.provider()));
        alone = new Providers(List.copyOf(built.values()));
        ties = tied(configs, built);
        tied = new Providers(ties.values().stream().map(Tied::all).toList());
    }

    private Made made(ProviderConfig config) throws WrongProvider {
        Kinds.Basis basis = kinds.basis(config);
        Made before = made.get(config.id());
        return before != null && before.basis().equals(basis)
                ? before
                : new Made(basis, watched.apply(kinds.provider(config)));
    }

    private Map<String, Tied> tied(List<ProviderConfig> configs, Map<String, Provider> built) {
        var all = new LinkedHashMap<String, Tied>();
        for (ProviderConfig config : configs) {
            Provider main = built.get(config.id());
            if (main != null) {
                all.put(config.id(), tied(main, others(config, built)));
            }
        }
        return all;
    }

    private Tied tied(Provider main, List<Provider> others) {
        Tied before = ties.get(main.info().id());
        return before != null && before.main().equals(main) && before.others().equals(others)
                ? before
                : new Tied(main, others, behind(main, others));
    }

    private Provider behind(Provider main, List<Provider> others) {
        return new Fallback(main, others, this::alone, series -> byHand.of(series));
    }

    private static List<Provider> others(ProviderConfig config, Map<String, Provider> built) {
        try {
            return new Options(config).fallback(built.keySet()).stream().map(built::get).toList();
        } catch (WrongProvider wrong) {
            leftOut(config, wrong);
            return List.of();
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
