package aniworld.sites.catalog;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.Edition;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import java.net.URI;
import java.util.Optional;

/// A catalog on a web server, asked for only when it has changed.
record WebDocument(URI address, Pages pages) implements Document {

    @Override
    public Optional<Loaded> load(Edition known) throws ProviderException {
        Optional<WebPage> page = pages.getUnless(address, known, Missing.IS_A_CHANGE);
        return page.isEmpty() ? Optional.empty() : Optional.of(loaded(page.get()));
    }

    private static Loaded loaded(WebPage page) throws ProviderException {
        if (page.size() > LARGEST) {
            throw new ProviderException(
                    new ProviderFault.Changed("The catalog is larger than 16 MiB"));
        }
        return new Loaded(page.address(), Pages.edition(page), page.body());
    }
}
