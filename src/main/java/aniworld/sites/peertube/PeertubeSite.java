package aniworld.sites.peertube;

import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;

/// Makes providers of the kind `peertube`.
public final class PeertubeSite {
    private PeertubeSite() {}

    /// Reads nothing yet.
    ///
    /// @param info its `base` is the server's address
    public static Provider open(ProviderInfo info, Pages pages) {
        var api = info.base().resolve("api/v1/");
        var answers = new Remembered<>(pages, Missing.IS_NOT_AVAILABLE, JsonPlace::read);
        return new PeertubeProvider(
                info, pages, new Collections(api, answers), new Videos(api, pages));
    }
}
