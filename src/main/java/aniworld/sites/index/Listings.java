package aniworld.sites.index;

import aniworld.provider.ProviderException;
import java.net.URI;

/// Tells what folders hold.
@FunctionalInterface
interface Listings {
    Listing get(URI folder) throws ProviderException;
}
