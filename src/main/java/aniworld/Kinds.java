package aniworld;

import aniworld.net.Cookies;
import aniworld.net.HostTurns;
import aniworld.net.Web;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.KeptPages;
import aniworld.provider.pages.PageStore;
import aniworld.provider.pages.Pages;
import aniworld.settings.ProviderConfig;
import aniworld.sites.archive.ArchiveSite;
import aniworld.sites.catalog.CatalogSite;
import aniworld.sites.feed.FeedSite;
import aniworld.sites.index.IndexSite;
import aniworld.sites.jellyfin.JellyfinSite;
import aniworld.sites.peertube.PeertubeSite;
import aniworld.sites.site.DefinedSite;
import aniworld.sites.site.WrongDefinition;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The kinds of providers there are. A new kind is a new row here and a room of its own.
final class Kinds {
    private static final String ALL = "archive, catalog, feed, index, jellyfin, peertube or site";

    private final Web web;
    private final Definitions definitions;
    private final PageStore kept;
    private final HostTurns turns = new HostTurns(System::nanoTime, Thread::sleep);

    /// @param definitions of sites, by their names
    /// @param kept the pages that outlive the program
    Kinds(Web web, Definitions definitions, PageStore kept) {
        this.web = web;
        this.definitions = definitions;
        this.kept = kept;
    }

    /// All that a provider is made from; two that are made from the same do the same.
    ///
    /// @param definition of a site, empty for the other kinds
    record Basis(ProviderConfig config, String definition) {}

    /// @throws WrongProvider when the definition that is named cannot be read
    Basis basis(ProviderConfig config) throws WrongProvider {
        return new Basis(config, config.kind().equals("site") ? definition(config) : "");
    }

    private String definition(ProviderConfig config) throws WrongProvider {
        return definitions.read(new Options(config).require("definition"));
    }

    /// Reads nothing from anywhere yet.
    ///
    /// @throws WrongProvider when the kind is unknown or its options do not fit
    Provider provider(ProviderConfig config) throws WrongProvider {
        var options = new Options(config);
        try {
            return switch (config.kind()) {
                case "archive" -> archive(options.only(Set.of(), Set.of()));
                case "catalog" -> catalog(options.withLogin());
                case "feed" -> feed(options.withLogin("addresses"));
                case "index" -> index(options.withLogin("webdav"));
                case "jellyfin" -> jellyfin(options.only(Set.of(), Set.of("api_key")));
                case "peertube" -> peertube(options.only(Set.of(), Set.of()));
                case "site" -> site(options.withLogin("definition"));
                default -> throw new WrongProvider("kind", "must be " + ALL);
            };
        } catch (IllegalArgumentException wrong) {
            throw new WrongProvider("options.address", String.valueOf(wrong.getMessage()));
        }
    }

    private Provider archive(Options options) throws WrongProvider {
        URI address = options.folderOr("https://archive.org/");
        return ArchiveSite.open(options.info(address), pages(options, Map.of()));
    }

    private Provider catalog(Options options) throws WrongProvider {
        return CatalogSite.open(options.info(options.address()), pages(options, options.login()));
    }

    private Provider feed(Options options) throws WrongProvider {
        List<URI> addresses = options.addresses("addresses");
        return FeedSite.open(
                options.info(addresses.getFirst()), addresses, pages(options, options.login()));
    }

    private Provider index(Options options) throws WrongProvider {
        ProviderInfo info = options.info(options.folder());
        Pages pages = pages(options, options.login());
        return options.flag("webdav")
                ? IndexSite.overWebDav(info, pages)
                : IndexSite.open(info, pages);
    }

    private Provider jellyfin(Options options) throws WrongProvider {
        String token = "MediaBrowser Token=\"" + options.secret("api_key") + "\"";
        return JellyfinSite.open(
                options.info(options.folder()), pages(options, Map.of("Authorization", token)));
    }

    private Provider peertube(Options options) throws WrongProvider {
        return PeertubeSite.open(options.info(options.folder()), pages(options, Map.of()));
    }

    private Provider site(Options options) throws WrongProvider {
        String name = options.require("definition");
        try {
            return DefinedSite.open(
                    options.info(options.folder()),
                    pages(options, options.login()),
                    name + ".yml",
                    definitions.read(name));
        } catch (WrongDefinition wrong) {
            throw new WrongProvider("options.definition", String.valueOf(wrong.getMessage()));
        }
    }

    private Pages pages(Options options, Map<String, String> headers) throws WrongProvider {
        String title = options.text("title").orElse(options.config().id());
        var pages = new KeptPages(kept, options.config().id());
        return new Pages(new Cookies(web(options)), "The server of " + title, headers, pages);
    }

    private Web web(Options options) throws WrongProvider {
        return turns.limit(web, options.pace());
    }

    /// The addresses that the user named, which may therefore lie in a private network.
    static List<URI> addresses(ProviderConfig config) {
        return new Options(config).named();
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
