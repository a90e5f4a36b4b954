package aniworld.sites.peertube;

import aniworld.library.EpisodeNumber;
import aniworld.provider.LanguageOrder;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A channel is known by its handle, a playlist by `playlist:` and its UUID.
record PeertubeProvider(ProviderInfo info, Pages pages, Collections collections, Videos videos)
        implements Provider {
    private static final int MOST_HITS = 1000;

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        List<SearchHit> hits = new ArrayList<>();
        for (String kind : List.of("video-channels", "video-playlists")) {
            URI address =
                    info.base()
                            .resolve(
                                    "api/v1/search/%s?search=%s&start=0&count=%d"
                                            .formatted(kind, Links.encoded(query), limit));
            JsonPlace answer = JsonPlace.read(pages.get(address, Missing.IS_A_CHANGE));
            for (JsonPlace found : answer.require("data").items(MOST_HITS)) {
                hit(found).ifPresent(hits::add);
            }
        }
        return hits.stream().limit(limit).toList();
    }

    private Optional<SearchHit> hit(JsonPlace found) throws ProviderException {
        String title = Wording.title(found.require("displayName").text());
        URI page =
                found.text("url").flatMap(link -> Links.web(info.base(), link)).orElse(info.base());
        return CollectionId.of(found, info.base())
                .map(id -> new SearchHit(id.text(), title, OptionalInt.empty(), page));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return collections.offer(id(id)).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        List<MediaSource> sources = new ArrayList<>();
        for (MediaSource video : collections.offer(id(id)).sources(episode, languages)) {
            sources.addAll(videos.sources(video));
        }
        return new LanguageOrder(languages).of(sources);
    }

    private static CollectionId id(String text) throws ProviderException {
        return CollectionId.parse(text)
                .orElseThrow(
                        () ->
                                new ProviderException(
                                        new ProviderFault.NotAvailable(
                                                "There is no such channel or playlist")));
    }
}
