package aniworld;

import aniworld.net.WebPage;
import aniworld.provider.pages.PageStore;
import java.net.URI;
import java.util.Optional;

/// Where providers keep pages. The providers are made before the database is open, because the
/// check of the settings needs them; until then nothing is kept.
final class LatePages implements PageStore {
    private volatile PageStore store = PageStore.NONE;

    /// From now on pages are kept there.
    void open(PageStore opened) {
        store = opened;
    }

    @Override
    public Optional<WebPage> find(String provider, URI address) {
        return store.find(provider, address);
    }

    @Override
    public void keep(String provider, URI address, WebPage page) {
        store.keep(provider, address, page);
    }
}
