package aniworld.sites.feed;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.provider.TitleSearch;
import aniworld.provider.pages.Remembered;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A series is known by its feed's address.
record FeedProvider(ProviderInfo info, List<URI> addresses, Remembered<Offer> feeds)
        implements Provider {

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        return new TitleSearch(query)
                .best(all(), feed -> Stream.of(feed.series().facts().name())).stream()
                        .limit(limit)
                        .map(FeedProvider::hit)
                        .toList();
    }

    /// Those that answer; when none does, why the first one did not.
    private List<Offer> all() throws ProviderException {
        List<Offer> feeds = new ArrayList<>();
        Optional<ProviderException> failure = Optional.empty();
        for (URI address : addresses) {
            try {
                feeds.add(this.feeds.get(address));
            } catch (ProviderException broken) {
                failure = failure.or(() -> Optional.of(broken));
            }
        }
        if (feeds.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return feeds;
    }

    private static SearchHit hit(Offer feed) {
        SeriesPage series = feed.series();
        return new SearchHit(
                series.id(),
                series.facts().name(),
                series.facts().year(),
                series.facts().page().orElse(URI.create(series.id())));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return feed(id).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return feed(id).sources(episode, languages);
    }

    /// Only the feeds of the settings: an id is no way to reach any other address. One that has
    /// moved tells its new address as its id, so each is asked under the one in the settings.
    private Offer feed(String id) throws ProviderException {
        for (URI address : addresses) {
            if (address.toString().equals(id)) {
                return feeds.get(address);
            }
        }
        throw new ProviderException(
                new ProviderFault.NotAvailable("The settings name no such feed"));
    }
}
