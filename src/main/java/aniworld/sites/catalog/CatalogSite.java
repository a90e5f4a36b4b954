package aniworld.sites.catalog;

import aniworld.net.Web;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Pages;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// Makes providers of the kind `catalog`.
public final class CatalogSite {
    /// A refresh asks about each series in turn; one look at the server does for many of them.
    private static final Duration WEB_STAYS_FRESH = Duration.ofSeconds(5);

    private CatalogSite() {}

    /// Reads nothing yet.
    ///
    /// @param info its `base` is the address of the document: `file:`, `http:` or `https:`
    /// @throws IllegalArgumentException when that is no such address; the message is fit for people
    public static Provider open(ProviderInfo info, Web web) {
        return open(info, new Pages(web, "The catalog's server"));
    }

    /// As [#open(ProviderInfo, Web)].
    ///
    /// @param pages whose headers go to the catalog's server alone, for the document and for films
    ///   that lie there too
    public static Provider open(ProviderInfo info, Pages pages) {
        String scheme = String.valueOf(info.base().getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "file" ->
                    provider(info, new FileDocument(path(info.base())), Duration.ZERO, Map.of());
            case "http", "https" ->
                    provider(
                            info,
                            new WebDocument(info.base(), pages),
                            WEB_STAYS_FRESH,
                            pages.headers());
            default -> throw notAnAddress();
        };
    }

    private static Provider provider(
            ProviderInfo info, Document document, Duration fresh, Map<String, String> headers) {
        return new CatalogProvider(info, new CurrentCatalog(document, fresh), headers);
    }

    private static Path path(URI address) {
        try {
            return Path.of(address);
        } catch (IllegalArgumentException | FileSystemNotFoundException notAPath) {
            throw new IllegalArgumentException(
                    "A catalog's file is named by its whole path: file:///srv/catalog.json",
                    notAPath);
        }
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException(
                "A catalog lies at a file:, http: or https: address, such as"
                        + " file:///srv/catalog.json");
    }
}
