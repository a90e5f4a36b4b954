package aniworld.sites.feed;

import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;
import java.net.URI;
import java.util.List;

/// Makes providers of the kind `feed`.
public final class FeedSite {
    private FeedSite() {}

    /// Reads nothing yet.
    ///
    /// @param addresses of the feeds, at least one
    public static Provider open(ProviderInfo info, List<URI> addresses, Pages pages) {
        var feeds = new Remembered<>(pages, Missing.IS_A_CHANGE, FeedReader::read);
        return new FeedProvider(info, List.copyOf(addresses), feeds);
    }
}
