package aniworld.sites.jellyfin;

import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;

/// Makes providers of the kind `jellyfin`.
public final class JellyfinSite {
    private JellyfinSite() {}

    /// Reads nothing yet.
    ///
    /// @param info its `base` is the server's address
    /// @param pages with the header that lets us in
    public static Provider open(ProviderInfo info, Pages pages) {
        var answers = new Remembered<>(pages, Missing.IS_NOT_AVAILABLE, JsonPlace::read);
        return new JellyfinProvider(info, pages, answers);
    }
}
