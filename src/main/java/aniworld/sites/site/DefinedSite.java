package aniworld.sites.site;

import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Pages;
import java.util.HashMap;

/// Makes providers of the kind `site`.
public final class DefinedSite {
    private DefinedSite() {}

    /// Reads nothing from the site yet.
    ///
    /// @param info its `base` is the site's address
    /// @param pages with the headers of the settings, which win over those of the definition
    /// @param file name of the definition, for people
    /// @param definition as `docs/providers.md` describes it
    public static Provider open(ProviderInfo info, Pages pages, String file, String definition)
            throws WrongDefinition {
        Definition read = DefinitionReader.read(file, definition);
        var headers = new HashMap<>(read.headers());
        headers.putAll(pages.headers());
        return new DefinedProvider(info, read, pages.with(headers));
    }
}
