package aniworld;

import aniworld.net.Web;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.settings.ProviderConfig;
import aniworld.sites.catalog.CatalogSite;
import java.net.URI;
import java.net.URISyntaxException;

/// The kinds of providers there are. A new kind is a new row here and a room of its own.
final class Kinds {
    private final Web web;

    Kinds(Web web) {
        this.web = web;
    }

    /// Reads nothing from anywhere yet.
    ///
    /// @throws WrongProvider when the kind is unknown or its options do not fit
    Provider provider(ProviderConfig config) throws WrongProvider {
        try {
            return switch (config.kind()) {
                case "catalog" -> CatalogSite.open(info(config), web);
                default -> throw new WrongProvider("kind", "must be catalog");
            };
        } catch (IllegalArgumentException wrong) {
            throw new WrongProvider("options.address", String.valueOf(wrong.getMessage()));
        }
    }

    private static ProviderInfo info(ProviderConfig config) throws WrongProvider {
        return new ProviderInfo(config.id(), title(config), address(config));
    }

    private static String title(ProviderConfig config) {
        return config.options().get("title") instanceof String title ? title : config.id();
    }

    /// The address that the user named, which may therefore lie in a private network.
    static URI address(ProviderConfig config) throws WrongProvider {
        if (!(config.options().get("address") instanceof String text)) {
            throw new WrongProvider("options.address", "is missing");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new WrongProvider("options.address", "is no address");
        }
    }

    /// A provider cannot be built from what the settings say.
    static final class WrongProvider extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;

        WrongProvider(String field, String issue) {
            super(issue);
            this.field = field;
        }

        /// Below the provider's own object: `options.address`.
        String field() {
            return field;
        }
    }
}
