package aniworld.provider.pages;

import aniworld.net.WebPage;
import java.net.URI;
import java.util.Optional;

/// Keeps pages of providers beyond the end of the program. Whoever asks for one again sends its
/// marks along and reads it again where the server says that it is still the same. It may forget
/// any page at any time. Safe for any thread.
public interface PageStore {
    /// Keeps nothing.
    PageStore NONE =
            new PageStore() {
                @Override
                public Optional<WebPage> find(String provider, URI address) {
                    return Optional.empty();
                }

                @Override
                public void keep(String provider, URI address, WebPage page) {}
            };

    /// @param address as it was asked for
    Optional<WebPage> find(String provider, URI address);

    /// Takes the place of what was kept of the address.
    ///
    /// @param page an answer of status 200 with at least one mark
    void keep(String provider, URI address, WebPage page);
}
