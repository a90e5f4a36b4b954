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
                .best(all(), feed -> Stream.of(feed.facts().name())).stream()
                        .limit(limit)
                        .map(FeedProvider::hit)
                        .toList();
    }

    /// Those that answer; when none does, why the first one did not.
    private List<SeriesPage> all() throws ProviderException {
        List<SeriesPage> found = new ArrayList<>();
        Optional<ProviderException> failure = Optional.empty();
        for (URI address : addresses) {
            try {
                found.add(series(address.toString()));
            } catch (ProviderException broken) {
                failure = failure.or(() -> Optional.of(broken));
            }
        }
        if (found.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return found;
    }

    private static SearchHit hit(SeriesPage feed) {
        return new SearchHit(
                feed.id(),
                feed.facts().name(),
                feed.facts().year(),
                feed.facts().page().orElse(URI.create(feed.id())));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        SeriesPage page = feed(id).series();
        return new SeriesPage(id, page.facts(), page.otherTitles(), page.episodes());
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return feed(id).sources(episode, languages);
    }

    /// Only the feeds of the settings: an id is no way to reach any other address. It stays the one
    /// of the settings also when the feed answers from elsewhere.
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
