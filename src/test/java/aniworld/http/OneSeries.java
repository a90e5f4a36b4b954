package aniworld.http;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A provider that has one series, or that cannot be reached.
record OneSeries(String id, String key, String title, boolean reachable) implements Provider {

    @Override
    public ProviderInfo info() {
        return new ProviderInfo(id, "Catalog", URI.create("https://provider.com/"));
    }

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        check();
        return title.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT))
                ? List.of(new SearchHit(key, title, OptionalInt.of(2019), page()))
                : List.of();
    }

    @Override
    public SeriesPage series(String asked) throws ProviderException {
        check();
        if (!asked.equals(key)) {
            throw new ProviderException(new ProviderFault.NotAvailable("no such series"));
        }
        return new SeriesPage(
                key,
                new SeriesFacts(
                        title,
                        "Anime description...",
                        OptionalInt.of(2019),
                        Optional.of(page()),
                        Optional.empty()),
                List.of(),
                Seeds.episodes());
    }

    @Override
    public List<MediaSource> sources(String asked, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        throw new ProviderException(new ProviderFault.NotAvailable("no source for " + episode));
    }

    private URI page() {
        return URI.create("https://provider.com/anime/" + key);
    }

    private void check() throws ProviderException {
        if (!reachable) {
            throw new ProviderException(new ProviderFault.Unreachable("connection refused"));
        }
    }
}
