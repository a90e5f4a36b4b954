package aniworld.health;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.util.List;

/// A provider whose answers are noted.
record WatchedProvider(Provider provider, ProviderRecords records) implements Provider {

    @Override
    public ProviderInfo info() {
        return provider.info();
    }

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        return noted(() -> provider.search(query, limit));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return noted(() -> provider.series(id));
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return noted(() -> provider.sources(id, episode, languages));
    }

    private interface Question<T> {
        T ask() throws ProviderException;
    }

    /// A question that was given up by who asked says nothing about the provider.
    private <T> T noted(Question<T> question) throws ProviderException {
        String id = provider.info().id();
        try {
            T answer = question.ask();
            records.answered(id);
            return answer;
        } catch (ProviderException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                records.noted(id, failure.fault());
            }
            throw failure;
        } catch (RuntimeException fault) {
            records.failed(id, ProviderRecords.Reason.FAULT);
            throw fault;
        }
    }
}
