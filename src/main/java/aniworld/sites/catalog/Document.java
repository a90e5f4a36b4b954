package aniworld.sites.catalog;

import aniworld.provider.ProviderException;
import aniworld.provider.pages.Edition;
import java.util.Optional;

/// Where the text of a catalog comes from.
interface Document {
    /// In bytes; the same for files and for the web.
    int LARGEST = 16 * 1024 * 1024;

    /// @return empty when it is still the edition `known`
    Optional<Loaded> load(Edition known) throws ProviderException;
}
