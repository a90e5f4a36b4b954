package aniworld.provider;

import aniworld.library.EpisodeNumber;
import java.util.List;

/// A place where series and episodes come from. Implementations are safe for any thread; each call
/// blocks for network at most as long as the `Web` they were given allows, and keeps nothing
/// between calls but caches that may be dropped.
public interface Provider {

    ProviderInfo info();

    /// @param query as a person typed it, not blank
    /// @param limit 1-100; fewer may come
    /// @return best first; empty when nothing fits
    List<SearchHit> search(String query, int limit) throws ProviderException;

    /// Everything known of one series.
    ///
    /// @param id the provider's own id, as a [SearchHit] gave it
    SeriesPage series(String id) throws ProviderException;

    /// Where an episode can be had, best first, for the languages wanted in their order. Links may
    /// expire: they are asked for just before the transfer and never stored.
    ///
    /// @param languages as in the settings; empty for whatever there is
    /// @return not empty; an episode without any source is [ProviderFault.NotAvailable]
    List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException;
}
