package aniworld.provider.pages;

import aniworld.net.WebPage;
import java.net.URI;
import java.util.Optional;

/// The pages of one provider that outlive the program. A page without marks is not kept: whether it
/// is still the same no server could say.
///
/// @param provider its id
public record KeptPages(PageStore store, String provider) {
    /// Of nobody.
    public static final KeptPages NONE = new KeptPages(PageStore.NONE, "");

    Optional<WebPage> find(URI address) {
        return store.find(provider, address);
    }

    void keep(URI address, WebPage page) {
        if (!Pages.edition(page).equals(Edition.UNKNOWN)) {
            store.keep(provider, address, page);
        }
    }
}
