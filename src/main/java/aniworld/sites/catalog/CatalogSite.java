package aniworld.sites.catalog;

import aniworld.net.Web;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

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
        String scheme = String.valueOf(info.base().getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "file" -> provider(info, new FileDocument(path(info.base())), Duration.ZERO);
            case "http", "https" ->
                    provider(info, new WebDocument(info.base(), web), WEB_STAYS_FRESH);
            default -> throw notAnAddress();
        };
    }

    private static Provider provider(ProviderInfo info, Document document, Duration fresh) {
        return new CatalogProvider(info, new CurrentCatalog(document, fresh));
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
