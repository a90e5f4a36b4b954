package aniworld;

import aniworld.Kinds.WrongProvider;
import aniworld.net.AllowedAddresses;
import aniworld.problem.FieldIssue;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.settings.ProviderConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The providers as the settings have them now. Safe for any thread.
final class Providing implements Supplier<Providers> {
    private static final Logger LOG = LoggerFactory.getLogger(Providing.class);

    private final Kinds kinds;
    private final UnaryOperator<Provider> watched;
    private volatile Providers current = new Providers(List.of());

    /// @param watched notes how each provider answers
    Providing(Kinds kinds, UnaryOperator<Provider> watched) {
        this.kinds = kinds;
        this.watched = watched;
    }

    @Override
    public Providers get() {
        return current;
    }

    /// Takes over what the settings say from now on. One that cannot be built, which the check of
    /// the settings has let pass, is logged and left out: it takes none of the others along.
    void adopt(List<ProviderConfig> configs) {
        var built = new ArrayList<Provider>();
        for (ProviderConfig config : configs) {
            try {
                built.add(watched.apply(kinds.provider(config)));
            } catch (WrongProvider wrong) {
                LOG.warn(
                        "The provider {} is left out: its {} {}",
                        config.id(),
                        wrong.field(),
                        wrong.getMessage());
            }
        }
        current = new Providers(built);
    }

    /// What is wrong with providers that are to be configured; opens nothing.
    List<FieldIssue> issues(List<ProviderConfig> configs) {
        var issues = new ArrayList<FieldIssue>();
        for (int index = 0; index < configs.size(); index++) {
            try {
                kinds.provider(configs.get(index));
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
