package aniworld.sites.archive;

import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;

/// Makes providers of the kind `archive`.
public final class ArchiveSite {
    private ArchiveSite() {}

    /// Reads nothing yet.
    ///
    /// @param info its `base` is `https://archive.org/` or what stands in for it
    public static Provider open(ProviderInfo info, Pages pages) {
        var items =
                new Remembered<>(
                        pages,
                        Missing.IS_NOT_AVAILABLE,
                        page -> ArchiveItem.read(info.base(), page));
        return new ArchiveProvider(info, pages, items);
    }
}
