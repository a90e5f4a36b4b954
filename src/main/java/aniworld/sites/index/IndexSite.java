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
        return new IndexProvider(info, top::get, new Walk(below::get), pages.headers());
    }

    /// As [#open], for a server that speaks WebDAV.
    public static Provider overWebDav(ProviderInfo info, Pages pages) {
        Listings top = folder -> DavReader.read(pages.list(folder, Missing.IS_A_CHANGE));
        Listings below = folder -> DavReader.read(pages.list(folder, Missing.IS_NOT_AVAILABLE));
        return new IndexProvider(info, top, new Walk(below), pages.headers());
    }
}
