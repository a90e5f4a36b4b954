package aniworld.sites.index;

import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;

/// Makes providers of the kind `index`.
public final class IndexSite {
    private IndexSite() {}

    /// Reads nothing yet.
    ///
    /// @param info its `base` is the folder with the series; it ends in a slash
    public static Provider open(ProviderInfo info, Pages pages) {
        var top = new Remembered<>(pages, Missing.IS_A_CHANGE, ListingReader::read);
        var below = new Remembered<>(pages, Missing.IS_NOT_AVAILABLE, ListingReader::read);
        return new IndexProvider(info, top, new Walk(below), pages.headers());
    }
}
