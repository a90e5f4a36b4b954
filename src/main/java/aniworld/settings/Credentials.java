package aniworld.settings;

import aniworld.settings.Settings.Provision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The providers' secrets, which clients write and never see.
final class Credentials {
    private Credentials() {}

    static Settings without(Settings settings) {
        return each(settings, provider -> provider.withCredentials(Map.of()));
    }

    /// Where a provider does not name a secret, the one it had stays; an empty text removes it.
    static Settings kept(Settings settings, Settings before) {
        List<ProviderConfig> old = before.provision().providers();
        return each(settings, provider -> provider.withCredentials(merged(provider, old)));
    }

    private static Map<String, String> merged(ProviderConfig provider, List<ProviderConfig> old) {
        var merged = new HashMap<String, String>();
        old.stream()
                .filter(one -> one.id().equals(provider.id()))
                .filter(one -> one.kind().equals(provider.kind()))
                .forEach(one -> merged.putAll(one.credentials()));
        merged.putAll(provider.credentials());
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private static Settings each(Settings settings, UnaryOperator<ProviderConfig> change) {
        Provision provision = settings.provision();
        return new Settings(
                settings.folders(),
                settings.server(),
                settings.downloads(),
                settings.transfers(),
                new Provision(
                        provision.timeout(), provision.providers().stream().map(change).toList()),
                settings.scheduler(),
                settings.logging(),
                settings.diagnostics());
    }
}
