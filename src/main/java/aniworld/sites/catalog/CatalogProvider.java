package aniworld.sites.catalog;

import aniworld.library.EpisodeNumber;
import aniworld.provider.LanguageOrder;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.provider.TitleSearch;
import java.util.List;
import java.util.Map;

/// Answers from the catalog as it is now.
///
/// @param headers that let somebody in at the catalog's own server, and nowhere else
record CatalogProvider(ProviderInfo info, CurrentCatalog current, Map<String, String> headers)
        implements Provider {
    CatalogProvider {
        headers = Map.copyOf(headers);
    }

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        return new TitleSearch(query)
                .best(current.get().entries().values(), Catalog.Entry::names).stream()
                        .limit(limit)
                        .map(Catalog.Entry::hit)
                        .toList();
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return entry(id).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        List<MediaSource> all =
                entry(id)
                        .sourcesOf(episode)
                        .orElseThrow(
                                () ->
                                        notAvailable(
                                                "The catalog has no episode "
                                                        + episode
                                                        + " of this series"));
        List<MediaSource> wanted = new LanguageOrder(languages).of(all);
        if (wanted.isEmpty()) {
            throw notAvailable(
                    "The catalog has no source of "
                            + episode
                            + (all.isEmpty() ? "" : " in the languages wanted"));
        }
        return wanted.stream().map(this::withLogin).toList();
    }

    private MediaSource withLogin(MediaSource source) {
        if (!source.address().resolve("/").equals(info.base().resolve("/"))) {
            return source;
        }
        return switch (source) {
            case MediaSource.FileSource file ->
                    new MediaSource.FileSource(
                            file.address(),
                            headers,
                            file.size(),
                            file.checksum(),
                            file.language(),
                            file.host());
            case MediaSource.HlsSource film ->
                    new MediaSource.HlsSource(
                            film.address(), headers, film.language(), film.host());
            case MediaSource.PageSource page -> page;
        };
    }

    /// Without the headers, which may hold a secret.
    @Override
    public String toString() {
        return "CatalogProvider[" + info.id() + "]";
    }

    private Catalog.Entry entry(String id) throws ProviderException {
        return current.get()
                .entry(id)
                .orElseThrow(() -> notAvailable("The catalog has no such series"));
    }

    private static ProviderException notAvailable(String reason) {
        return new ProviderException(new ProviderFault.NotAvailable(reason));
    }
}
