package aniworld.downloads;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// A provider whose sources the test names.
final class ScriptedProvider implements Provider {
    private final AtomicReference<Sources> sources;
    final AtomicReference<List<String>> languagesAsked = new AtomicReference<>(List.of());

    ScriptedProvider(Sources sources) {
        this.sources = new AtomicReference<>(sources);
    }

    void offers(Sources other) {
        sources.set(other);
    }

    @Override
    public ProviderInfo info() {
        return new ProviderInfo("scripted", "Scripted", URI.create("http://one.example/"));
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        return List.of();
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        throw new ProviderException(new ProviderFault.NotAvailable("not asked for here"));
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        languagesAsked.set(languages);
        return sources.get().of(id, episode);
    }

    interface Sources {
        List<MediaSource> of(String id, EpisodeNumber episode) throws ProviderException;
    }
}
